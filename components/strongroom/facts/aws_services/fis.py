"""Actions and condition keys of `fis`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys fis:Operations fis:Percentage fis:Service fis:Targets
"""
ACTIONS = """
0-2: CreateExperimentTemplate StartExperiment TagResource UpdateExperimentTemplate
1: CreateTargetAccountConfiguration DeleteExperimentTemplate DeleteTargetAccountConfiguration GetAction GetExperiment
  GetExperimentTargetAccountConfiguration GetExperimentTemplate GetTargetAccountConfiguration
  ListExperimentResolvedTargets ListExperimentTargetAccountConfigurations ListTagsForResource
  ListTargetAccountConfigurations StopExperiment UpdateTargetAccountConfiguration
: GetSafetyLever GetTargetResourceType ListActions ListExperimentTemplates ListExperiments ListTargetResourceTypes
  UpdateSafetyLeverState
1 3-6: InjectApiInternalError InjectApiThrottleError InjectApiUnavailableError
1-2: UntagResource
"""
