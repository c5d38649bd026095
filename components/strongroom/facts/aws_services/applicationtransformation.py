"""Actions and condition keys of `application-transformation`."""

KEYS = ""
ACTIONS = """
: GetContainerization GetDeployment GetGroupingAssessment GetPortingCompatibilityAssessment
  GetPortingRecommendationAssessment GetRuntimeAssessment PutLogData PutMetricData StartContainerization
  StartDeployment StartGroupingAssessment StartPortingCompatibilityAssessment StartPortingRecommendationAssessment
  StartRuntimeAssessment
"""
