"""Actions and condition keys of `s3-object-lambda`."""

KEYS = """
s3-object-lambda:authType s3-object-lambda:signatureAge s3-object-lambda:TlsVersion s3-object-lambda:versionid
"""
ACTIONS = """
0-2: AbortMultipartUpload DeleteObject DeleteObjectTagging GetObject GetObjectAcl GetObjectLegalHold
  GetObjectRetention GetObjectTagging ListBucket ListBucketMultipartUploads ListBucketVersions
  ListMultipartUploadParts PutObject PutObjectAcl PutObjectLegalHold PutObjectRetention PutObjectTagging RestoreObject
  WriteGetObjectResponse
0-3: DeleteObjectVersion DeleteObjectVersionTagging GetObjectVersion GetObjectVersionAcl GetObjectVersionTagging
  PutObjectVersionAcl PutObjectVersionTagging
"""
