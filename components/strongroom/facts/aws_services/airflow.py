"""Actions and condition keys of `airflow`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateCliToken CreateWebLoginToken DeleteEnvironment GetEnvironment InvokeRestApi ListTagsForResource
  PublishMetrics UpdateEnvironment
0-2: CreateEnvironment TagResource
: ListEnvironments
1-2: UntagResource
"""
