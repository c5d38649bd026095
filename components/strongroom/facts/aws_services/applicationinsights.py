"""Actions and condition keys of `applicationinsights`."""

KEYS = """
aws:RequestTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AddWorkload CreateApplication CreateComponent CreateLogPattern DeleteApplication DeleteComponent DeleteLogPattern
  DescribeApplication DescribeComponent DescribeComponentConfiguration DescribeComponentConfigurationRecommendation
  DescribeLogPattern DescribeObservation DescribeProblem DescribeProblemObservations DescribeWorkload Link
  ListApplications ListComponents ListConfigurationHistory ListLogPatternSets ListLogPatterns ListProblems
  ListTagsForResource ListWorkloads RemoveWorkload UpdateApplication UpdateComponent UpdateComponentConfiguration
  UpdateLogPattern UpdateProblem UpdateWorkload
0-1: TagResource
1: UntagResource
"""
