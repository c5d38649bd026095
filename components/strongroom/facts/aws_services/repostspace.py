"""Actions and condition keys of `repostspace`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchAddChannelRoleToAccessors BatchAddRole BatchRemoveChannelRoleFromAccessors BatchRemoveRole CreateChannel
  DeleteSpace DeregisterAdmin GetChannel GetSpace ListChannels RegisterAdmin SendInvites UpdateChannel UpdateSpace
0 2: CreateSpace
: ListSpaces
0-2: ListTagsForResource TagResource
1-2: UntagResource
"""
