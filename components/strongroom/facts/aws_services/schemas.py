"""Actions and condition keys of `schemas`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateDiscoverer
0-2: CreateRegistry CreateSchema TagResource
1: DeleteDiscoverer DeleteRegistry DeleteResourcePolicy DeleteSchema DeleteSchemaVersion DescribeCodeBinding
  DescribeDiscoverer DescribeRegistry DescribeSchema ExportSchema GetCodeBindingSource GetResourcePolicy
  ListDiscoverers ListRegistries ListSchemaVersions ListSchemas ListTagsForResource PutCodeBinding PutResourcePolicy
  SearchSchemas StartDiscoverer StopDiscoverer UpdateDiscoverer UpdateRegistry UpdateSchema
: GetDiscoveredSchema
1-2: UntagResource
"""
