"""Actions and condition keys of `refactor-spaces`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys refactor-spaces:ApplicationCreatedByAccount
refactor-spaces:CreatedByAccountIds refactor-spaces:RouteCreatedByAccount refactor-spaces:ServiceCreatedByAccount
refactor-spaces:SourcePath
"""
ACTIONS = """
0 2-4: CreateApplication
0 2: CreateEnvironment
0 2-7: CreateRoute
0 2-4 6: CreateService
1 3-4: DeleteApplication GetApplication ListApplications
1: DeleteEnvironment GetEnvironment ListEnvironmentVpcs ListServices
: DeleteResourcePolicy GetResourcePolicy ListEnvironments ListTagsForResource PutResourcePolicy
1 3-7: DeleteRoute GetRoute ListRoutes UpdateRoute
1 3-4 6: DeleteService GetService
0-7: TagResource UntagResource
"""
