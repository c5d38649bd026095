"""Actions and condition keys of `cases`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys cases:CreatedBy cases:RelatedItemType connect:UserArn
"""
ACTIONS = """
1: BatchGetCaseRule BatchGetField BatchPutFieldOptions CreateCaseRule CreateField CreateLayout CreateTemplate
  DeleteCase DeleteCaseRule DeleteDomain DeleteField DeleteLayout DeleteTemplate GetCase GetCaseAuditEvents
  GetCaseEventConfiguration GetDomain GetLayout GetTemplate ListCaseRules ListCasesForContact ListFieldOptions
  ListFields ListLayouts ListTemplates PutCaseEventConfiguration SearchAllRelatedItems SearchCases SearchRelatedItems
  UpdateCaseRule UpdateField UpdateLayout UpdateTemplate
1 5: CreateCase UpdateCase
: CreateDomain ListDomains ListTagsForResource
1 3-5: CreateRelatedItem
1 3-4: DeleteRelatedItem UpdateRelatedItem
0-4: TagResource
1-4: UntagResource
"""
