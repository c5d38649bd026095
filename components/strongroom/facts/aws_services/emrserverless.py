"""Actions and condition keys of `emr-serverless`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AccessInteractiveEndpoints AccessLivyEndpoints AccessSystemProfileLogs CancelJobRun DeleteApplication
  GetApplication GetDashboardForJobRun GetJobRun GetResourceDashboard GetSession GetSessionEndpoint ListJobRunAttempts
  ListJobRuns ListSessions ListTagsForResource StartApplication StopApplication TerminateSession UpdateApplication
0 2: CreateApplication
: ListApplications
0-2: StartJobRun StartSession TagResource
1-2: UntagResource
"""
