"""Actions and condition keys of `dataexchange`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys dataexchange:JobType
"""
ACTIONS = """
1: AcceptDataGrant DeleteAsset DeleteDataGrant DeleteDataSet DeleteEventAction DeleteRevision GetAsset GetDataGrant
  GetDataSet GetEventAction GetReceivedDataGrant GetRevision ListDataSetRevisions ListRevisionAssets
  ListTagsForResource PublishDataSet RevokeRevision SendApiAsset SendDataSetNotification UpdateAsset UpdateDataSet
  UpdateEventAction UpdateRevision
3: CancelJob CreateJob GetJob StartJob
0-2: CreateAsset CreateDataGrant CreateDataSet CreateEventAction CreateRevision PublishToDataGrant TagResource
: ListDataGrants ListDataSets ListEventActions ListJobs ListReceivedDataGrants
1-2: UntagResource
"""
