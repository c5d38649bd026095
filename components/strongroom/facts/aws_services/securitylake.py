"""Actions and condition keys of `securitylake`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-1: CreateAwsLogSource CreateCustomLogSource CreateDataLakeOrganizationConfiguration CreateSubscriberNotification
  DeleteAwsLogSource DeleteCustomLogSource DeleteDataLake DeleteDataLakeOrganizationConfiguration DeleteSubscriber
  DeleteSubscriberNotification GetDataLakeOrganizationConfiguration GetDataLakeSources GetSubscriber
  ListTagsForResource UpdateDataLake UpdateSubscriber UpdateSubscriberNotification
0-2: CreateDataLake CreateSubscriber TagResource UntagResource
: CreateDataLakeExceptionSubscription DeleteDataLakeExceptionSubscription DeregisterDataLakeDelegatedAdministrator
  GetDataLakeExceptionSubscription ListDataLakeExceptions ListDataLakes ListLogSources ListSubscribers
  RegisterDataLakeDelegatedAdministrator UpdateDataLakeExceptionSubscription
"""
