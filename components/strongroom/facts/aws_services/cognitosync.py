"""Actions and condition keys of `cognito-sync`."""

KEYS = ""
ACTIONS = """
: BulkPublish DeleteDataset DescribeDataset DescribeIdentityPoolUsage DescribeIdentityUsage GetBulkPublishDetails
  GetCognitoEvents GetIdentityPoolConfiguration ListDatasets ListIdentityPoolUsage ListRecords QueryRecords
  RegisterDevice SetCognitoEvents SetDatasetConfiguration SetIdentityPoolConfiguration SubscribeToDataset
  UnsubscribeFromDataset UpdateRecords
"""
