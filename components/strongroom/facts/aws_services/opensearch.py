"""Actions and condition keys of `opensearch`."""

KEYS = ""
ACTIONS = """
: ApplicationAccessAll CancelAutoOptimizeJob CancelDirectQuery DeleteAutoOptimizeJob GetAutoOptimizeJob GetDirectQuery
  GetDirectQueryResult ListAutoOptimizeJobs StartDirectQuery SubmitAutoOptimizeJob ViewLoginPage
"""
