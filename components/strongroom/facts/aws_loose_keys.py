"""Condition keys that AWS lists for a service, but for no action of the prefix that they have.

Nobody can say which requests bring them.

Source: AWS Service Authorization Reference (written by `python -m docs.aws_keys`).
"""

from __future__ import annotations

from functools import cache
from typing import Final

_LISTED: Final = """
a4b:amazonId a4b:filters_deviceType account:AccountResourceOrgPaths account:AccountResourceOrgTags/${TagKey}
agent-registry:RecordCreatorAccount agent-registry:RecordSourceAccount airflow:DagAccessEntity airflow:ResourceAction
airflow:ResourceId airflow:ResourceType airflow:TeamNames apigateway:Request/AuthorizerUri
apigateway:Request/RoutingMode apigateway:Resource/AuthorizerUri aws-external-anthropic:CalledViaConsole
bedrock-agentcore:AllowedQueryParameters bedrock-agentcore:AllowedRequestHeaders
bedrock-agentcore:AllowedResponseHeaders bedrock-agentcore:CredentialProviderScope
bedrock-agentcore:CredentialProviderType bedrock-agentcore:GatewayAuthorizerType
bedrock-agentcore:HttpTargetConfigurationType bedrock-agentcore:InferenceTargetConfigurationType
bedrock-agentcore:McpTargetConfigurationType bedrock-agentcore:PolicyEngineArn bedrock-agentcore:PolicyEngineMode
bedrock-agentcore:PrivateEndpointType bedrock-agentcore:ProtocolType bedrock-agentcore:ResourceConfigurationIdentifier
catalog:ChangeType cognito-identity-auth:AccountId cognito-identity-auth:IdentityPoolArn
cognito-identity-unauth:AccountId cognito-identity-unauth:IdentityPoolArn datazone:domainId datazone:projectId
datazone:userId dynamodb:FirstPartitionKeyValues dynamodb:FourthPartitionKeyValues dynamodb:SecondPartitionKeyValues
dynamodb:ThirdPartitionKeyValues ec2-instance-connect:maxTunnelDuration ec2-instance-connect:privateIpAddress
ec2-instance-connect:remotePort ec2:osuser elasticloadbalancing:ResourceTag/ fsx:IsBackupCopyDestination
fsx:IsBackupCopySource glacier:ResourceTag/ glacier:ResourceTag/${TagKey} identitycenter:ApplicationArn
identitycenter:InstanceArn identitystore:GroupId identitystore:IdentityStoreArn iot:JobId
iotsitewise:assetHierarchyPath iotsitewise:childAssetId iotsitewise:group iotsitewise:iam
iotsitewise:isAssociatedWithAssetProperty iotsitewise:portal iotsitewise:project iotsitewise:propertyAlias
iotsitewise:propertyId iotsitewise:user iottwinmaker:destinationType iottwinmaker:linkedServices
iottwinmaker:sourceType iotwireless:DestinationName iotwireless:DeviceProfileId iotwireless:ServiceProfileId
kms:CustomerMasterKeySpec kms:CustomerMasterKeyUsage lex:associatedIntents lex:associatedSlotTypes lex:channelType
quicksight:KmsKeyArns redshift-serverless:endpointAccessId redshift-serverless:managedWorkgroupName
redshift-serverless:namespaceId redshift-serverless:recoveryPointId redshift-serverless:snapshotId
redshift-serverless:tableRestoreRequestId redshift-serverless:workgroupId rtbfabric:InboundExternalLinkGatewayId
sagemaker:ResourceTag/ secretsmanager:ResourceTag/${TagKey} states:HTTPEndpoint states:HTTPMethod
"""


@cache
def is_loose(key: str) -> bool:
    """True iff AWS lists the key, but for no action of its own prefix; case does not count."""
    lower = key.lower()
    return lower in _EXACT or any(lower.startswith(each) and len(lower) > len(each) for each in _OPEN)


_KEYS: Final = [key.lower() for key in _LISTED.split()]
_EXACT: Final = frozenset(key for key in _KEYS if "${" not in key)
_OPEN: Final = tuple(key.partition("${")[0] for key in _KEYS if "${" in key)
