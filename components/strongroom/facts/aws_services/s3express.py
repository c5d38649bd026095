"""Actions and condition keys of `s3express`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys s3express:AccessPointNetworkOrigin
s3express:AccessPointTag/${TagKey} s3express:AllAccessRestrictedToLocalZoneGroup s3express:authType
s3express:BucketTag/${TagKey} s3express:DataAccessPointAccount s3express:DataAccessPointArn
s3express:InventoryAccessibleOptionalFields s3express:LocationName s3express:Permissions s3express:ResourceAccount
s3express:SessionMode s3express:signatureAge s3express:signatureversion s3express:TlsVersion
s3express:x-amz-content-sha256 s3express:x-amz-server-side-encryption
s3express:x-amz-server-side-encryption-aws-kms-key-id
"""
ACTIONS = """
0-4 6 8-9 11 13 16-18: CreateAccessPoint
0-2 6-7 11 13 16-18: CreateBucket
1 4-7 12-20: CreateSession
1 3-4 6 8-9 13 16-18: DeleteAccessPoint DeleteAccessPointPolicy DeleteAccessPointScope GetAccessPoint
  GetAccessPointPolicy GetAccessPointScope PutAccessPointPolicy PutAccessPointScope
1 6-7 13 16-18: DeleteBucket DeleteBucketPolicy GetBucketPolicy GetEncryptionConfiguration GetInventoryConfiguration
  GetLifecycleConfiguration GetMetricsConfiguration PutBucketPolicy PutEncryptionConfiguration
  PutLifecycleConfiguration PutMetricsConfiguration
6 13 16-18: ListAccessPointsForDirectoryBuckets ListAllMyDirectoryBuckets
1 4 6-7 13 16-18: ListTagsForResource
1 6-7 10 13 16-18: PutInventoryConfiguration
0-2 4 6-7 13 16-18: TagResource
1-2 4 6-7 13 16-18: UntagResource
"""
