"""Actions and condition keys of `cloudtrail`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: AddTags CreateChannel CreateDashboard CreateEventDataStore CreateTrail
1: CancelQuery CreateServiceLinkedChannel DeleteChannel DeleteDashboard DeleteEventDataStore DeleteResourcePolicy
  DeleteServiceLinkedChannel DeleteTrail DescribeQuery DisableFederation EnableFederation GenerateQuery
  GenerateQueryResultsSummary GetChannel GetDashboard GetEventConfiguration GetEventDataStore GetEventDataStoreData
  GetEventSelectors GetInsightSelectors GetQueryResults GetResourcePolicy GetServiceLinkedChannel GetTrail
  GetTrailStatus ListInsightsData ListQueries ListTags PutEventConfiguration PutEventSelectors PutInsightSelectors
  PutResourcePolicy RestoreEventDataStore StartDashboardRefresh StartEventDataStoreIngestion StartLogging StartQuery
  StopEventDataStoreIngestion StopLogging UpdateChannel UpdateDashboard UpdateEventDataStore
  UpdateServiceLinkedChannel UpdateTrail
: DeregisterOrganizationDelegatedAdmin DescribeTrails GetImport ListChannels ListDashboards ListEventDataStores
  ListImportFailures ListImports ListPublicKeys ListServiceLinkedChannels ListTrails LookupEvents
  RegisterOrganizationDelegatedAdmin SearchSampleQueries StartImport StopImport
1-2: RemoveTags
"""
