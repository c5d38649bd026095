"""Actions and condition keys of `ecr-public`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ecr-public:ResourceTag/${TagKey}
"""
ACTIONS = """
1 3: BatchCheckLayerAvailability BatchDeleteImage CompleteLayerUpload DeleteRepository DeleteRepositoryPolicy
  DescribeImageTags DescribeImages DescribeRepositories GetRepositoryCatalogData GetRepositoryPolicy
  InitiateLayerUpload ListTagsForResource PutImage PutRepositoryCatalogData SetRepositoryPolicy UploadLayerPart
0-3: CreateRepository TagResource
: DescribeRegistries GetAuthorizationToken GetRegistryCatalogData PutRegistryCatalogData
1-3: UntagResource
"""
