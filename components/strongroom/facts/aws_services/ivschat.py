"""Actions and condition keys of `ivschat`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateChatToken CreateLoggingConfiguration CreateRoom ListTagsForResource TagResource
1: DeleteLoggingConfiguration DeleteMessage DeleteRoom DisconnectUser GetLoggingConfiguration GetRoom
  ListLoggingConfigurations ListRooms SendEvent UpdateLoggingConfiguration UpdateRoom
1-2: UntagResource
"""
