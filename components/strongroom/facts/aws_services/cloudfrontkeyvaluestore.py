"""Actions and condition keys of `cloudfront-keyvaluestore`."""

KEYS = ""
ACTIONS = """
: DeleteKey DescribeKeyValueStore GetKey ListKeys PutKey UpdateKeys
"""
