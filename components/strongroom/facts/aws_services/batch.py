"""Actions and condition keys of `batch`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys batch:AWSLogsCreateGroup batch:AWSLogsGroup
batch:AWSLogsRegion batch:AWSLogsStreamPrefix batch:EKSImage batch:EKSNamespace batch:EKSPrivileged
batch:EKSRunAsGroup batch:EKSRunAsUser batch:EKSServiceAccountName batch:Image batch:LogDriver batch:Privileged
batch:SchedulingPriority batch:ShareIdentifier batch:User
"""
ACTIONS = """
1: CancelJob DeleteComputeEnvironment DeleteConsumableResource DeleteJobQueue DeleteQuotaShare DeleteSchedulingPolicy
  DeleteServiceEnvironment DeregisterJobDefinition DescribeConsumableResource DescribeQuotaShare GetJobQueueSnapshot
  ListJobsByConsumableResource ListQuotaShares ListTagsForResource TerminateJob TerminateServiceJob
  UpdateComputeEnvironment UpdateConsumableResource UpdateJobQueue UpdateQuotaShare UpdateSchedulingPolicy
  UpdateServiceEnvironment
0-2: CreateComputeEnvironment CreateConsumableResource CreateJobQueue CreateQuotaShare CreateSchedulingPolicy
  CreateServiceEnvironment SetCapacityTags TagResource
: DescribeComputeEnvironments DescribeJobDefinitions DescribeJobQueues DescribeJobs DescribeSchedulingPolicies
  DescribeServiceEnvironments DescribeServiceJob ListConsumableResources ListJobs ListSchedulingPolicies
  ListServiceJobs
0-15 18: RegisterJobDefinition
0-2 7-8 17: SubmitJob
0-2 16-17: SubmitServiceJob
1-2: UntagResource
1 16: UpdateServiceJob
"""
