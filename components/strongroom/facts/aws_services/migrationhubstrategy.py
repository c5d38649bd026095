"""Actions and condition keys of `migrationhub-strategy`."""

KEYS = ""
ACTIONS = """
: GetAntiPattern GetApplicationComponentDetails GetApplicationComponentStrategies GetAssessment GetImportFileTask
  GetLatestAssessmentId GetMessage GetPortfolioPreferences GetPortfolioSummary GetRecommendationReportDetails
  GetServerDetails GetServerStrategies ListAnalyzableServers ListAntiPatterns ListApplicationComponents ListCollectors
  ListImportFileTask ListJarArtifacts ListServers PutLogData PutMetricData PutPortfolioPreferences RegisterCollector
  SendMessage StartAssessment StartImportFileTask StartRecommendationReportGeneration StopAssessment
  UpdateApplicationComponentConfig UpdateCollectorConfiguration UpdateServerConfig
"""
