"""Actions and condition keys of `appfabric`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchGetUserAccessTasks ConnectAppAuthorization DeleteAppAuthorization DeleteAppBundle DeleteIngestion
  DeleteIngestionDestination GetAppAuthorization GetAppBundle GetIngestion GetIngestionDestination
  ListAppAuthorizations ListIngestionDestinations ListIngestions ListTagsForResource StartIngestion
  StartUserAccessTasks StopIngestion UpdateAppAuthorization UpdateIngestionDestination
0-2: CreateAppAuthorization CreateIngestion CreateIngestionDestination TagResource
0 2: CreateAppBundle
: ListAppBundles
1-2: UntagResource
"""
