"""Actions and condition keys of `pca-connector-scep`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateChallenge TagResource
0 2: CreateConnector
1: DeleteChallenge DeleteConnector GetChallengeMetadata GetChallengePassword GetConnector
: ListChallengeMetadata ListConnectors ListTagsForResource
1-2: UntagResource
"""
