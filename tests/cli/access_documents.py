"""A sound document of each form that the clouds write policies in."""

from __future__ import annotations

from typing import Any, Final

_SUBSCRIPTION: Final = "/subscriptions/00000000-0000-0000-0000-000000000001"
_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers"
SOUND: Final[dict[str, Any]] = {
    "AWS identity policy": {
        "Version": "2012-10-17",
        "Id": "readers",
        "Statement": [
            {
                "Sid": "Read",
                "Effect": "Allow",
                "Action": ["s3:Get*", "s3:ListBucket"],
                "Resource": ["arn:aws:s3:::data", "arn:aws:s3:::data/${aws:username}/*"],
                "Condition": {
                    "StringLikeIfExists": {"aws:PrincipalTag/team": ["scoring", "fraud-*"]},
                    "IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "2001:db8::/32"]},
                    "DateLessThan": {"aws:CurrentTime": "2030-01-01T00:00:00Z"},
                    "NumericLessThanEquals": {"s3:max-keys": 100},
                    "Bool": {"aws:SecureTransport": True},
                    "ForAnyValue:StringEquals": {"aws:TagKeys": ["a", "b"]},
                    "Null": {"aws:PrincipalOrgID": "false"},
                },
            },
            {"Effect": "Deny", "NotAction": "s3:*", "NotResource": "arn:aws:s3:::data/*"},
        ],
    },
    "AWS resource policy": {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {
                    "AWS": ["arn:aws:iam::111122223333:role/app", "444455556666"],
                    "Service": "ec2.amazonaws.com",
                },
                "Action": "s3:GetObject",
                "Resource": "arn:aws:s3:::data/*",
                "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:ec2:*:111122223333:instance/*"}},
            },
            {
                "Effect": "Deny",
                "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"},
                "Action": "*",
                "Resource": "*",
            },
        ],
    },
    "AWS account": {
        "principal": "arn:aws:iam::111122223333:role/app",
        "identity": [
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
        ],
        "boundary": [{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}],
        "scp": [[{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}]],
        "resourcePolicy": None,
    },
    "GCP allow policy": {
        "version": 3,
        "etag": "BwX=",
        "bindings": [
            {
                "role": "roles/storage.objectViewer",
                "members": ["user:alice@example.com", "group:team@example.com", "allUsers"],
                "condition": {
                    "title": "until 2030",
                    "expression": (
                        "request.time < timestamp('2030-01-01T00:00:00Z') && resource.name.startsWith('projects/_/')"
                    ),
                },
            },
            {"role": "projects/demo/roles/deployer", "members": ["serviceAccount:ci@demo.iam.gserviceaccount.com"]},
        ],
    },
    "GCP organisation": {
        "hierarchy": {"organizations/1": None, "projects/demo": "organizations/1"},
        "roles": {"roles/storage.objectViewer": ["storage.objects.get", "storage.objects.list"]},
        "allow": {
            "projects/demo": {
                "bindings": [{"role": "roles/storage.objectViewer", "members": ["domain:example.com"]}],
            }
        },
        "customRoles": {"projects/demo/roles/deployer": ["run.services.get"]},
        "deny": {
            "organizations/1": [
                {
                    "rules": [
                        {
                            "denyRule": {
                                "deniedPrincipals": ["principalSet://goog/public:all"],
                                "exceptionPrincipals": ["principal://goog/subject/alice@example.com"],
                                "deniedPermissions": ["storage.googleapis.com/objects.get"],
                                "denialCondition": {"expression": "resource.matchTag('1/env', 'prod')"},
                            }
                        }
                    ]
                }
            ]
        },
        "orgPolicies": {
            "organizations/1/policies/gcp.resourceLocations": {
                "spec": {"rules": [{"values": {"allowedValues": ["in:eu-locations"]}}]}
            }
        },
    },
    "GCP role": {
        "name": "roles/storage.objectViewer",
        "title": "Viewer",
        "stage": "GA",
        "includedPermissions": ["storage.objects.get", "storage.objects.list"],
    },
    "Azure tenant": {
        "hierarchy": {_SUBSCRIPTION: "/providers/Microsoft.Management/managementGroups/corp"},
        "roleDefinitions": {
            "reader": {
                "permissions": [
                    {
                        "actions": ["*/read"],
                        "notActions": [],
                        "dataActions": [f"{_BLOBS}/blobs/read"],
                        "notDataActions": [],
                    }
                ],
                "assignableScopes": ["/"],
            }
        },
        "roleAssignments": [
            {
                "principalId": "11111111-1111-1111-1111-111111111111",
                "principalType": "User",
                "role": "reader",
                "scope": f"{_SUBSCRIPTION}/resourceGroups/app",
                "condition": (
                    f"(!(ActionMatches{{'{_BLOBS}/blobs/read'}}) OR (@Resource[{_BLOBS}:name] StringEquals 'x'))"
                ),
                "conditionVersion": "2.0",
            }
        ],
        "denyAssignments": [],
    },
    "Azure role": {
        "roleName": "Reader",
        "assignableScopes": ["/"],
        "permissions": [
            {
                "actions": ["*/read"],
                "notActions": ["Microsoft.Authorization/*/read"],
                "dataActions": [],
                "notDataActions": [],
            }
        ],
    },
}
