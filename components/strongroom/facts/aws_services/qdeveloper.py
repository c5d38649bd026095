"""Actions and condition keys of `qdeveloper`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ExportArtifact ImportArtifact ListTagsForResource TransformCode
0 2: StartAgentSession
0-2: TagResource
1-2: UntagResource
"""
