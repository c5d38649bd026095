import json
import mimetypes
import os

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
path = config.get("path") or "./www"
index_document = config.get("indexDocument") or "index.html"
error_document = config.get("errorDocument") or "error.html"

# Create an S3 bucket and configure it as a website.
bucket = aws.s3.Bucket("content")

website = aws.s3.BucketWebsiteConfiguration(
    "website",
    bucket=bucket.bucket,
    index_document={"suffix": index_document},
    error_document={"key": error_document},
)

access_block = aws.s3.BucketPublicAccessBlock(
    "public-access-block",
    bucket=bucket.id,
    block_public_acls=True,
    ignore_public_acls=True,
    block_public_policy=False,
    restrict_public_buckets=False,
)

logs = aws.s3.Bucket("requestLogs", bucket="acme-website-%s-logs" % pulumi.get_stack())


def crawl(directory):
    """Every file below the folder, as the synced-folder package would do it"""
    for root, _dirs, files in os.walk(directory):
        for f in sorted(files):
            full = os.path.join(root, f)
            yield full, os.path.relpath(full, directory)


for file, key in sorted(crawl(path)):
    mime_type, _ = mimetypes.guess_type(file)
    aws.s3.BucketObject(
        key,
        key=key,
        bucket=bucket.id,
        source=pulumi.FileAsset(file),
        content_type=mime_type,
        opts=pulumi.ResourceOptions(parent=bucket, depends_on=[access_block]),
    )

oai = aws.cloudfront.OriginAccessIdentity("oai", comment="website")


def read_policy(args):
    bucket_arn, reader = args
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": "CloudFrontRead",
                "Effect": "Allow",
                "Principal": {"AWS": reader},
                "Action": ["s3:GetObject"],
                "Resource": [f"{bucket_arn}/*"],
            }
        ],
    }


bucket_policy = aws.s3.BucketPolicy(
    "content-policy",
    bucket=bucket.bucket,
    policy=pulumi.Output.all(bucket.arn, oai.iam_arn).apply(read_policy).apply(json.dumps),
)

cdn = aws.cloudfront.Distribution(
    "cdn",
    enabled=True,
    origins=[
        {
            "origin_id": bucket.arn,
            "domain_name": website.website_endpoint,
            "custom_origin_config": {
                "origin_protocol_policy": "http-only",
                "http_port": 80,
                "https_port": 443,
                "origin_ssl_protocols": ["TLSv1.2"],
            },
        }
    ],
    default_cache_behavior={
        "target_origin_id": bucket.arn,
        "viewer_protocol_policy": "redirect-to-https",
        "allowed_methods": ["GET", "HEAD", "OPTIONS"],
        "cached_methods": ["GET", "HEAD", "OPTIONS"],
        "default_ttl": 600,
        "max_ttl": 600,
        "min_ttl": 600,
        "forwarded_values": {"query_string": True, "cookies": {"forward": "all"}},
    },
    price_class="PriceClass_100",
    logging_config={"bucket": logs.bucket_domain_name, "include_cookies": False, "prefix": "cdn/"},
    restrictions={"geo_restriction": {"restriction_type": "none"}},
    viewer_certificate={"cloudfront_default_certificate": True},
)

pulumi.export("originURL", website.website_endpoint.apply(lambda e: f"http://{e}"))
pulumi.export("cdnURL", pulumi.Output.concat("https://", cdn.domain_name))
pulumi.export("cdnHostname", cdn.domain_name)
