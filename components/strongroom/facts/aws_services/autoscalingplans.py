"""Actions and condition keys of `autoscaling-plans`."""

KEYS = ""
ACTIONS = """
: CreateScalingPlan DeleteScalingPlan DescribeScalingPlanResources DescribeScalingPlans
  GetScalingPlanResourceForecastData UpdateScalingPlan
"""
