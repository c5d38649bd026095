"""Actions and condition keys of `route53-recovery-control-config`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateCluster
0-2: CreateControlPanel CreateSafetyRule TagResource
1: CreateRoutingControl DeleteCluster DeleteControlPanel DeleteResourcePolicy DeleteSafetyRule DescribeCluster
  DescribeControlPanel DescribeSafetyRule GetResourcePolicy ListRoutingControls ListSafetyRules ListTagsForResource
  PutResourcePolicy UpdateCluster UpdateControlPanel UpdateSafetyRule
: DeleteRoutingControl DescribeRoutingControl ListAssociatedRoute53HealthChecks ListClusters ListControlPanels
  UpdateRoutingControl
1-2: UntagResource
"""
