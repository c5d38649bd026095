"""Actions and condition keys of `agent-registry`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateRegistry
0-2: CreateRegistryRecord TagResource
1: DeleteRegistry DeleteRegistryRecord DeleteResourcePolicy GetDiscoverableRegistryRecord GetRegistry
  GetRegistryRecord GetResourcePolicy InvokeRegistryMcp ListDiscoverableRegistryRecords ListRegistryRecords
  ListTagsForResource PutResourcePolicy SearchDiscoverableRegistryRecords SubmitRegistryRecordForApproval
  UpdateRegistry UpdateRegistryRecord UpdateRegistryRecordStatus
: ListRegistries
1-2: UntagResource
"""
