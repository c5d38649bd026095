"""Actions and condition keys of `frauddetector`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: BatchCreateVariable CreateList CreateVariable
1: BatchGetVariable CancelBatchImportJob CancelBatchPredictionJob DeleteBatchImportJob DeleteBatchPredictionJob
  DeleteDetector DeleteDetectorVersion DeleteEntityType DeleteEvent DeleteEventType DeleteEventsByEventType
  DeleteExternalModel DeleteLabel DeleteList DeleteModel DeleteModelVersion DeleteOutcome DeleteRule DeleteVariable
  DescribeDetector DescribeModelVersions GetBatchImportJobValidationReport GetBatchImportJobs GetBatchPredictionJobs
  GetDeleteEventsByEventTypeStatus GetDetectorVersion GetDetectors GetEntityTypes GetEvent GetEventPrediction
  GetEventPredictionMetadata GetEventTypes GetExternalModels GetLabels GetListElements GetListsMetadata
  GetModelVersion GetModels GetOutcomes GetRules GetVariables ListEventPredictions ListTagsForResource
  UpdateDetectorVersion UpdateDetectorVersionMetadata UpdateDetectorVersionStatus UpdateList UpdateModel
  UpdateModelVersionStatus UpdateRuleMetadata UpdateVariable
0-2: CreateBatchImportJob CreateBatchPredictionJob CreateDetectorVersion CreateModel CreateModelVersion CreateRule
  PutDetector PutEntityType PutEventType PutExternalModel PutLabel PutOutcome SendEvent TagResource UpdateEventLabel
  UpdateModelVersion UpdateRuleVersion
: GetKMSEncryptionKey PutKMSEncryptionKey
1-2: UntagResource
"""
