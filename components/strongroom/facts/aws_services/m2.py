"""Actions and condition keys of `m2`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CancelBatchJobExecution CreateDataSetExportTask CreateDataSetImportTask CreateDeployment DeleteApplication
  DeleteApplicationFromEnvironment DeleteEnvironment GetApplication GetApplicationVersion GetBatchJobExecution
  GetDataSetDetails GetDataSetExportTask GetDataSetImportTask GetDeployment GetEnvironment ListApplicationVersions
  ListBatchJobDefinitions ListBatchJobExecutions ListBatchJobRestartPoints ListDataSetExportHistory
  ListDataSetImportHistory ListDataSets ListDeployments StartApplication StartBatchJob StopApplication
  UpdateApplication UpdateEnvironment
0 2: CreateApplication CreateEnvironment
: GetSignedBluinsightsUrl ListApplications ListEngineVersions ListEnvironments ListTagsForResource
0-2: TagResource
1-2: UntagResource
"""
