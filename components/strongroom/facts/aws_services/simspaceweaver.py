"""Actions and condition keys of `simspaceweaver`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateSnapshot DeleteApp DeleteSimulation DescribeApp DescribeSimulation ListApps StartApp StartClock StopApp
  StopClock StopSimulation
: ListSimulations ListTagsForResource
0 2: StartSimulation
0-2: TagResource
1-2: UntagResource
"""
