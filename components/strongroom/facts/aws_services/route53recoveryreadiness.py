"""Actions and condition keys of `route53-recovery-readiness`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateCell CreateReadinessCheck CreateRecoveryGroup CreateResourceSet TagResource UntagResource
: CreateCrossAccountAuthorization DeleteCrossAccountAuthorization ListCells ListCrossAccountAuthorizations
  ListReadinessChecks ListRecoveryGroups ListResourceSets ListRules ListTagsForResources
1: DeleteCell DeleteReadinessCheck DeleteRecoveryGroup DeleteResourceSet GetArchitectureRecommendations GetCell
  GetCellReadinessSummary GetReadinessCheck GetReadinessCheckResourceStatus GetReadinessCheckStatus GetRecoveryGroup
  GetRecoveryGroupReadinessSummary GetResourceSet
1-2: UpdateCell UpdateReadinessCheck UpdateRecoveryGroup UpdateResourceSet
"""
