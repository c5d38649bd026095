"""Actions and condition keys of `iotanalytics`."""

KEYS = """
aws:RequestTag/${TagKey} aws:TagKeys iotanalytics:ResourceTag/${TagKey}
"""
ACTIONS = """
0-2: BatchPutMessage CancelPipelineReprocessing CreateChannel CreateDataset CreateDatasetContent CreateDatastore
  CreatePipeline DeleteChannel DeleteDataset DeleteDatasetContent DeleteDatastore DeletePipeline DescribeChannel
  DescribeDataset DescribeDatastore DescribePipeline GetDatasetContent ListDatasetContents ListTagsForResource
  SampleChannelData StartPipelineReprocessing TagResource UntagResource UpdateChannel UpdateDataset UpdateDatastore
  UpdatePipeline
: DescribeLoggingOptions ListChannels ListDatasets ListDatastores ListPipelines PutLoggingOptions RunPipelineActivity
"""
