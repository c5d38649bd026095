import json

import pulumi
import pulumi_aws as aws

domains = pulumi.Config().require_object("domains")
zone = aws.route53.Zone("example", name="example.com")


def records(options):
    made = []
    for i, option in enumerate(options):
        made.append(
            aws.route53.Record(
                f"validate-{option['domain_name']}",
                zone_id=zone.zone_id,
                name=option["resource_record_name"],
                type=option["resource_record_type"],
                records=[option["resource_record_value"]],
                ttl=60,
            )
        )
    return [r.fqdn for r in made]


for domain in domains:
    cert = aws.acm.Certificate(domain, domain_name=domain, validation_method="DNS")
    # the list of options is only known to the cloud: nobody can say which records come of it
    fqdns = cert.domain_validation_options.apply(records)
    aws.acm.CertificateValidation(domain, certificate_arn=cert.arn, validation_record_fqdns=fqdns)

# a bucket policy made inside an apply of an ARN
bucket = aws.s3.Bucket("access-logs")


def attach(arn):
    return aws.s3.BucketPolicy(
        "access-logs",
        bucket=bucket.id,
        policy=json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {"Effect": "Allow", "Principal": {"Service": "delivery.logs.amazonaws.com"}, "Action": "s3:PutObject", "Resource": f"{arn}/AWSLogs/*"}
                ],
            }
        ),
    )


policy = bucket.arn.apply(attach)

# and one behind a condition on a value that is known
aws.s3.BucketVersioning("access-logs", bucket=bucket.id, versioning_configuration={"status": "Enabled"}).versioning_configuration.apply(
    lambda v: v.status == "Enabled"
    and aws.s3.BucketLifecycleConfiguration(
        "access-logs",
        bucket=bucket.id,
        rules=[{"id": "old", "status": "Enabled", "noncurrent_version_expiration": {"noncurrent_days": 30}}],
    )
)

# name servers are a list: the loop inside never runs offline
zone.name_servers.apply(lambda servers: [pulumi.log.info(f"delegate to {s}") for s in servers])
pulumi.export("zone", zone.zone_id)
