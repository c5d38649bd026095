"""Actions and condition keys of `elemental-support-cases`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AddCaseComment CompleteMultipartUpload CreateS3CLIUploadCommand CreateS3DownloadUrl GetCase ListTagsForCase
  StartMultipartUpload UpdateCase UpdateCaseStatus UpdateMultipartUpload
: CheckCasePermission GetCasePermission GetCases GetUICache
0 2: CreateCase
0-2: TagCase
1-2: UntagCase
"""
