"""Actions and condition keys of `s3-outposts`."""

KEYS = """
s3-outposts:AccessPointNetworkOrigin s3-outposts:authType s3-outposts:DataAccessPointAccount
s3-outposts:DataAccessPointArn s3-outposts:delimiter s3-outposts:ExistingObjectTag/<key> s3-outposts:max-keys
s3-outposts:prefix s3-outposts:RequestObjectTag/<key> s3-outposts:RequestObjectTagKeys s3-outposts:signatureAge
s3-outposts:signatureversion s3-outposts:versionid s3-outposts:x-amz-acl s3-outposts:x-amz-content-sha256
s3-outposts:x-amz-copy-source s3-outposts:x-amz-metadata-directive s3-outposts:x-amz-server-side-encryption
s3-outposts:x-amz-storage-class
"""
ACTIONS = """
0-3 10-11 14: AbortMultipartUpload CreateAccessPoint DeleteAccessPoint DeleteAccessPointPolicy DeleteObject
  GetAccessPoint GetAccessPointPolicy ListBucketMultipartUploads ListMultipartUploadParts PutAccessPointPolicy
1 10-11 14: CreateBucket DeleteBucket DeleteBucketPolicy GetBucket GetBucketPolicy GetBucketTagging
  GetBucketVersioning GetLifecycleConfiguration GetObjectVersionForReplication GetReplicationConfiguration
  ListAccessPoints ListRegionalBuckets PutBucketPolicy PutBucketTagging PutBucketVersioning PutLifecycleConfiguration
  PutReplicationConfiguration ReplicateDelete ReplicateTags
: CreateEndpoint DeleteEndpoint ListEndpoints ListOutpostsWithS3 ListSharedEndpoints
0-3 5 10-11 14: DeleteObjectTagging GetObject GetObjectTagging
0-3 10-12 14: DeleteObjectVersion
0-3 5 10-12 14: DeleteObjectVersionTagging GetObjectVersion GetObjectVersionTagging
0-4 6-7 10-11 14: ListBucket ListBucketVersions
0-3 8-11 13-18: PutObject
0-3 5 10-11 13-14 18: PutObjectAcl
0-3 5 8-11 14: PutObjectTagging
0-3 5 8-12 14: PutObjectVersionTagging
1 10-11 14 17: ReplicateObject
"""
