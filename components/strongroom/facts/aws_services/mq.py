"""Actions and condition keys of `mq`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateBroker CreateConfiguration
1: CreateReplicaBroker CreateUser DeleteBroker DeleteConfiguration DeleteUser DescribeBroker DescribeConfiguration
  DescribeConfigurationRevision DescribeSharedResources DescribeUser ListConfigurationRevisions ListTags ListUsers
  Promote RebootBroker UpdateBroker UpdateBrokerAccessConfiguration UpdateConfiguration UpdateUser
0-2: CreateTags
1-2: DeleteTags
: DescribeBrokerEngineTypes DescribeBrokerInstanceOptions ListBrokers ListConfigurations
"""
