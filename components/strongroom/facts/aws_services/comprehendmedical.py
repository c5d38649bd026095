"""Actions and condition keys of `comprehendmedical`."""

KEYS = ""
ACTIONS = """
: DescribeEntitiesDetectionV2Job DescribeICD10CMInferenceJob DescribePHIDetectionJob DescribeRxNormInferenceJob
  DescribeSNOMEDCTInferenceJob DetectEntitiesV2 DetectPHI InferICD10CM InferRxNorm InferSNOMEDCT
  ListEntitiesDetectionV2Jobs ListICD10CMInferenceJobs ListPHIDetectionJobs ListRxNormInferenceJobs
  ListSNOMEDCTInferenceJobs StartEntitiesDetectionV2Job StartICD10CMInferenceJob StartPHIDetectionJob
  StartRxNormInferenceJob StartSNOMEDCTInferenceJob StopEntitiesDetectionV2Job StopICD10CMInferenceJob
  StopPHIDetectionJob StopRxNormInferenceJob StopSNOMEDCTInferenceJob
"""
