"""Actions and condition keys of `finspace`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ConnectKxCluster CreateKxChangeset DeleteEnvironment DeleteKxCluster DeleteKxClusterNode DeleteKxDatabase
  DeleteKxDataview DeleteKxEnvironment DeleteKxScalingGroup DeleteKxUser DeleteKxVolume GetEnvironment GetKxChangeset
  GetKxCluster GetKxConnectionString GetKxDatabase GetKxDataview GetKxEnvironment GetKxScalingGroup GetKxUser
  GetKxVolume GetLoadSampleDataSetGroupIntoEnvironmentStatus GetUser ListEnvironments ListKxChangesets
  ListKxClusterNodes ListKxClusters ListKxDatabases ListKxDataviews ListKxScalingGroups ListKxUsers ListKxVolumes
  ListTagsForResource ListUsers LoadSampleDataSetGroupIntoEnvironment MountKxDatabase ResetUserPassword
  UpdateEnvironment UpdateKxClusterCodeConfiguration UpdateKxClusterDatabases UpdateKxDatabase UpdateKxDataview
  UpdateKxEnvironment UpdateKxEnvironmentNetwork UpdateKxUser UpdateKxVolume UpdateUser
0-2: CreateEnvironment CreateKxCluster CreateKxDatabase CreateKxDataview CreateKxScalingGroup CreateKxUser
  CreateKxVolume CreateUser TagResource
0 2: CreateKxEnvironment
: ListKxEnvironments
1-2: UntagResource
"""
