"""Actions and condition keys of `s3vectors`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys s3vectors:kmsKeyArn s3vectors:sseType
s3vectors:VectorBucketTag/${TagKey}
"""
ACTIONS = """
0-5: CreateIndex CreateVectorBucket
1 5: DeleteIndex DeleteVectorBucket DeleteVectorBucketPolicy DeleteVectors GetIndex GetVectorBucket
  GetVectorBucketPolicy GetVectors ListIndexes ListTagsForResource ListVectors PutVectorBucketDefaultIndexMode
  PutVectorBucketPolicy PutVectors QueryVectors UpdateIndexMode
: ListVectorBuckets
0-2 5: TagResource
1-2 5: UntagResource
"""
