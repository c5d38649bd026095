"""Actions and condition keys of `cloud9`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys cloud9:EnvironmentId cloud9:EnvironmentName
cloud9:InstanceType cloud9:OwnerArn cloud9:Permissions cloud9:SubnetId cloud9:UserArn
"""
ACTIONS = """
1: ActivateEC2Remote CreateEnvironmentToken DeleteEnvironment DescribeEC2Remote DescribeEnvironmentStatus
  DescribeEnvironments DescribeSSHRemote GetEnvironmentConfig GetEnvironmentSettings GetMembershipSettings
  ListTagsForResource ModifyTemporaryCredentialsOnEnvironmentEC2 UpdateEnvironment UpdateEnvironmentSettings
  UpdateMembershipSettings UpdateSSHRemote
0 2 4-6 8-9: CreateEnvironmentEC2
1 3 7 9: CreateEnvironmentMembership UpdateEnvironmentMembership
0 2 4 6: CreateEnvironmentSSH
1 3 9: DeleteEnvironmentMembership DescribeEnvironmentMemberships
: GetMigrationExperiences GetUserSettings ListEnvironments UpdateUserSettings
9: GetUserPublicKey
0-2: TagResource
1-2: UntagResource
"""
