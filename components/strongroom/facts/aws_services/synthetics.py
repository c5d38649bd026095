"""Actions and condition keys of `synthetics`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys synthetics:Names
"""
ACTIONS = """
1-2: AssociateResource DeleteCanary DeleteGroup DisassociateResource GetCanary GetCanaryRuns GetGroup
  ListAssociatedGroups ListGroupResources StartCanary StartCanaryDryRun StopCanary UntagResource UpdateCanary
0 2: CreateCanary CreateGroup
3: DescribeCanaries DescribeCanariesLastRun
: DescribeRuntimeVersions ListGroups
1: ListTagsForResource
0-2: TagResource
"""
