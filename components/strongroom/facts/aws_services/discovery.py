"""Actions and condition keys of `discovery`."""

KEYS = """
aws:TagKeys
"""
ACTIONS = """
: AssociateConfigurationItemsToApplication BatchDeleteAgents BatchDeleteImportData CreateApplication CreateTags
  DeleteApplications DescribeAgents DescribeBatchDeleteConfigurationTask DescribeConfigurations
  DescribeContinuousExports DescribeExportConfigurations DescribeExportTasks DescribeImportTasks DescribeTags
  DisassociateConfigurationItemsFromApplication ExportConfigurations GetDiscoverySummary GetNetworkConnectionGraph
  ListConfigurations ListServerNeighbors StartBatchDeleteConfigurationTask StartContinuousExport
  StartDataCollectionByAgentIds StartExportTask StartImportTask StopContinuousExport StopDataCollectionByAgentIds
  UpdateApplication
0: DeleteTags
"""
