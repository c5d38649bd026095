"""Actions and condition keys of `security-ir`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchGetMemberAccountDetails CancelMembership CloseCase CreateCaseComment GetCase GetCaseAttachmentDownloadUrl
  GetCaseAttachmentUploadUrl GetFindingMetrics GetMembership ListCaseEdits ListComments ListInvestigations
  SendFeedback UpdateCase UpdateCaseComment UpdateCaseStatus UpdateMembership UpdateResolverType
0-2: CreateCase CreateMembership TagResource
: ListCases ListMemberships
1-2: ListTagsForResource UntagResource
"""
