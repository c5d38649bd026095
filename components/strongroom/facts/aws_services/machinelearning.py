"""Actions and condition keys of `machinelearning`."""

KEYS = ""
ACTIONS = """
: AddTags CreateBatchPrediction CreateDataSourceFromRDS CreateDataSourceFromRedshift CreateDataSourceFromS3
  CreateEvaluation CreateMLModel CreateRealtimeEndpoint DeleteBatchPrediction DeleteDataSource DeleteEvaluation
  DeleteMLModel DeleteRealtimeEndpoint DeleteTags DescribeBatchPredictions DescribeDataSources DescribeEvaluations
  DescribeMLModels DescribeTags GetBatchPrediction GetDataSource GetEvaluation GetMLModel Predict
  UpdateBatchPrediction UpdateDataSource UpdateEvaluation UpdateMLModel
"""
