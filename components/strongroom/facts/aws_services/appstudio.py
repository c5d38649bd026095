"""Actions and condition keys of `appstudio`."""

KEYS = ""
ACTIONS = """
: GetAccountStatus GetEnablementJobStatus StartEnablementJob StartRollbackEnablementJob StartTeamDeployment
"""
