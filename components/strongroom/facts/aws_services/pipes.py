"""Actions and condition keys of `pipes`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreatePipe TagResource
1: DeletePipe DescribePipe ListTagsForResource StartPipe StopPipe UpdatePipe
: ListPipes
1-2: UntagResource
"""
