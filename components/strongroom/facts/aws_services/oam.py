"""Actions and condition keys of `oam`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys oam:ResourceTypes
"""
ACTIONS = """
0-3: CreateLink
0 2: CreateSink
1: DeleteLink DeleteSink GetLink GetSink GetSinkPolicy ListAttachedLinks ListTagsForResource PutSinkPolicy
: ListLinks ListSinks
0-2: TagResource
1-2: UntagResource
1 3: UpdateLink
"""
