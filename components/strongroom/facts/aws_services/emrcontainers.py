"""Actions and condition keys of `emr-containers`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys emr-containers:ExecutionRoleArn
emr-containers:JobTemplateArn
"""
ACTIONS = """
1: CancelJobRun DeleteJobTemplate DeleteManagedEndpoint DeleteSecurityConfiguration DeleteVirtualCluster
  DescribeJobRun DescribeJobTemplate DescribeManagedEndpoint DescribeSecurityConfiguration DescribeVirtualCluster
  GetManagedEndpointSessionCredentials ListJobRuns ListManagedEndpoints ListTagsForResource
: CreateCertificate ListJobTemplates ListSecurityConfigurations ListVirtualClusters
0 2: CreateJobTemplate CreateSecurityConfiguration CreateVirtualCluster
0-3: CreateManagedEndpoint
0-4: StartJobRun
0-2: TagResource
1-2: UntagResource
"""
