"""Actions and condition keys of `devops-guru`."""

KEYS = """
devops-guru:ServiceNames
"""
ACTIONS = """
: AddNotificationChannel DeleteInsight DescribeAccountHealth DescribeAccountOverview DescribeAnomaly
  DescribeEventSourcesConfig DescribeFeedback DescribeInsight DescribeOrganizationHealth DescribeOrganizationOverview
  DescribeOrganizationResourceCollectionHealth DescribeResourceCollectionHealth DescribeServiceIntegration
  GetCostEstimation GetResourceCollection ListAnomalousLogGroups ListEvents ListInsights ListMonitoredResources
  ListNotificationChannels ListOrganizationInsights ListRecommendations PutFeedback RemoveNotificationChannel
  SearchOrganizationInsights StartCostEstimation UpdateEventSourcesConfig UpdateResourceCollection
  UpdateServiceIntegration
0: ListAnomaliesForInsight SearchInsights
"""
