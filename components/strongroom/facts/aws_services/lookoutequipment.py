"""Actions and condition keys of `lookoutequipment`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys lookoutequipment:IsImportingData
"""
ACTIONS = """
0-2: CreateDataset CreateInferenceScheduler CreateLabelGroup CreateModel ImportDataset TagResource
1: CreateLabel CreateRetrainingScheduler DeleteDataset DeleteInferenceScheduler DeleteLabel DeleteLabelGroup
  DeleteModel DeleteResourcePolicy DeleteRetrainingScheduler DescribeDataset DescribeInferenceScheduler
  DescribeLabelGroup DescribeModel DescribeModelVersion DescribeResourcePolicy DescribeRetrainingScheduler
  Describelabel ListDataIngestionJobs ListInferenceEvents ListInferenceExecutions ListLabelGroups ListLabels
  ListModelVersions ListSensorStatistics ListTagsForResource PutResourcePolicy StartDataIngestionJob
  StartInferenceScheduler StartRetrainingScheduler StopInferenceScheduler StopRetrainingScheduler
  UpdateActiveModelVersion UpdateInferenceScheduler UpdateLabelGroup UpdateModel UpdateRetrainingScheduler
: DescribeDataIngestionJob ListDatasets ListInferenceSchedulers ListModels ListRetrainingSchedulers
0-3: ImportModelVersion
1-2: UntagResource
"""
