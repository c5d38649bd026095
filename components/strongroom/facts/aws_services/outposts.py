"""Actions and condition keys of `outposts`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CancelCapacityTask CreateOrder CreatePrivateConnectivityConfig CreateRenewal DeleteOutpost DeleteSite
  GetCapacityTask GetOutpost GetOutpostBillingInformation GetOutpostInstanceTypes GetOutpostSupportedInstanceTypes
  GetPrivateConnectivityConfig GetRenewalPricing GetSite GetSiteAddress ListAssetInstances ListAssets
  ListBlockingInstancesForCapacityTask StartCapacityTask StartConnection UpdateOutpost UpdateSite UpdateSiteAddress
  UpdateSiteRackPhysicalProperties
: CancelOrder CreateQuote DeleteQuote GetCatalogItem GetConnection GetOrder GetQuote ListCapacityTasks
  ListCatalogItems ListOrderableInstanceTypes ListOrders ListOutposts ListQuotes ListSites ListTagsForResource
  UpdateQuote
0-2: CreateOutpost CreateSite TagResource
1-2: UntagResource
"""
