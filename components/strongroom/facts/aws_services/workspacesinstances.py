"""Actions and condition keys of `workspaces-instances`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateVolume DeleteVolume DeleteWorkspaceInstance DisassociateVolume GetWorkspaceInstance ListTagsForResource
  ModifyVolume
: CreateVolume ListInstanceTypes ListRegions ListWorkspaceInstances
0 2: CreateWorkspaceInstance
0-2: TagResource
1-2: UntagResource
"""
