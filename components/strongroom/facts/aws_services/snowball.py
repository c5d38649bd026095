"""Actions and condition keys of `snowball`."""

KEYS = ""
ACTIONS = """
: CancelCluster CancelJob CreateAddress CreateCluster CreateJob CreateLongTermPricing CreateReturnShippingLabel
  DescribeAddress DescribeAddresses DescribeCluster DescribeJob DescribeReturnShippingLabel GetJobManifest
  GetJobUnlockCode GetSnowballUsage GetSoftwareUpdates ListClusterJobs ListClusters ListCompatibleImages ListJobs
  ListLongTermPricing ListPickupLocations ListServiceVersions UpdateCluster UpdateJob UpdateJobShipmentState
  UpdateLongTermPricing
"""
