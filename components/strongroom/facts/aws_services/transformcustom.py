"""Actions and condition keys of `transform-custom`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: BatchCreateFindings CreateAnalysis CreateCampaign CreateRemediation CreateRepository CreateSource
  CreateTransformationPackageUrl TagResource
: BatchUpdateFindings ConverseStream GetFindingGroups ListAnalyses ListCampaigns ListFindings ListKnowledgeItems
  ListRemediations ListRepositories ListSources ListTagsForResource ListTransformationPackageMetadata
  SendTelemetryEvent
1: CompleteTransformationPackageUpload DeleteAnalysis DeleteCampaign DeleteFinding DeleteKnowledgeItem
  DeleteRemediation DeleteRepository DeleteSource DeleteTransformationPackage ExecuteTransformation GetAnalysis
  GetAnalysisArtifactDownloadUrl GetCampaign GetFinding GetKnowledgeItem GetRemediation GetRepository GetSource
  GetTransformationPackageUrl ListAnalysisArtifacts ListCampaignRepositories ListTransformationPackageShares
  ShareTransformationPackage UnshareTransformationPackage UpdateAnalysis UpdateCampaign UpdateCampaignRepositoryStatus
  UpdateKnowledgeItemConfiguration UpdateKnowledgeItemStatus UpdateRemediation UpdateRepository UpdateSource
1-2: UntagResource
"""
