"""Actions and condition keys of `cost-optimization-hub`."""

KEYS = ""
ACTIONS = """
: GetPreferences GetRecommendation ListEfficiencyMetrics ListEnrollmentStatuses ListRecommendationSummaries
  ListRecommendations UpdateEnrollmentStatus UpdatePreferences
"""
