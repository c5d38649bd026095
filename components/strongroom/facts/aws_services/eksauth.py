"""Actions and condition keys of `eks-auth`."""

KEYS = """
aws:ResourceTag/${TagKey}
"""
ACTIONS = """
0: AssumeRoleForPodIdentity
"""
