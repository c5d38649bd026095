"""Actions and condition keys of `neptune-db`."""

KEYS = """
neptune-db:QueryLanguage
"""
ACTIONS = """
: CancelLoaderJob CancelMLDataProcessingJob CancelMLModelTrainingJob CancelMLModelTransformJob CancelQuery
  CreateMLEndpoint DeleteMLEndpoint DeleteStatistics GetEngineStatus GetGraphSummary GetLoaderJobStatus
  GetMLDataProcessingJobStatus GetMLEndpointStatus GetMLModelTrainingJobStatus GetMLModelTransformJobStatus
  GetStatisticsStatus ListLoaderJobs ListMLDataProcessingJobs ListMLEndpoints ListMLModelTrainingJobs
  ListMLModelTransformJobs ManageStatistics ResetDatabase StartLoaderJob StartMLDataProcessingJob
  StartMLModelTrainingJob StartMLModelTransformJob connect
0: DeleteDataViaQuery GetQueryStatus GetStreamRecords ReadDataViaQuery WriteDataViaQuery
"""
