"""Actions and condition keys of `lookoutvision`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CreateDataset CreateProject DeleteDataset DeleteProject DescribeDataset DescribeModelPackagingJob DescribeProject
  DescribeTrialDetection ListDatasetEntries ListModelPackagingJobs ListModels ListProjects ListTrialDetections
  StartTrialDetection UpdateDatasetEntries
0-2: CreateModel TagResource
1: DeleteModel DescribeModel DetectAnomalies ListTagsForResource StartModel StartModelPackagingJob StopModel
1-2: UntagResource
"""
