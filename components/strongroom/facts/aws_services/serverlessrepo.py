"""Actions and condition keys of `serverlessrepo`."""

KEYS = """
serverlessrepo:applicationType
"""
ACTIONS = """
: CreateApplication CreateApplicationVersion DeleteApplication GetApplicationPolicy GetCloudFormationTemplate
  ListApplications PutApplicationPolicy UnshareApplication UpdateApplication
0: CreateCloudFormationChangeSet CreateCloudFormationTemplate GetApplication ListApplicationDependencies
  ListApplicationVersions SearchApplications
"""
