"""Actions and condition keys of `ssm-sap`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: BackupDatabase DeleteResourcePermission GetApplication GetConfigurationCheckOperation GetDatabase GetOperation
  GetResourcePermission ListApplications ListConfigurationCheckDefinitions ListConfigurationCheckOperations
  ListDatabases ListOperationEvents ListOperations ListSubCheckResults ListSubCheckRuleResults ListTagsForResource
  PutResourcePermission RestoreDatabase StartConfigurationChecks UpdateHANABackupSettings
1: DeregisterApplication GetComponent ListComponents StartApplication StartApplicationRefresh StopApplication
  UpdateApplicationSettings
0 2: RegisterApplication
0-2: TagResource
1-2: UntagResource
"""
