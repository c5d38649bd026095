"""Actions and condition keys of `cloudshell`."""

KEYS = """
cloudshell:SecurityGroupIds cloudshell:SubnetIds cloudshell:VpcIds
"""
ACTIONS = """
: ApproveCommand CreateSession DeleteEnvironment DescribeEnvironments GetEnvironmentStatus GetFileDownloadUrls
  GetFileUploadUrls PutCredentials StartEnvironment StopEnvironment
0-2: CreateEnvironment
"""
