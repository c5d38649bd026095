"""Actions and condition keys of `resource-groups`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateResource CancelTagSyncTask DeleteGroup DeleteGroupPolicy DisassociateResource GetGroup
  GetGroupConfiguration GetGroupPolicy GetGroupQuery GetTagSyncTask GetTags GroupResources ListGroupResources
  ListGroupingStatuses ListTagSyncTasks PutGroupConfiguration PutGroupPolicy StartTagSyncTask UngroupResources
  UpdateGroup UpdateGroupQuery
0 2: CreateGroup
: GetAccountSettings ListGroups ListResourceTypes SearchResources UpdateAccountSettings
0-2: Tag
1-2: Untag
"""
