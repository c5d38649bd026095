"""Actions and condition keys of `sso-oauth`."""

KEYS = ""
ACTIONS = """
: CreateTokenWithIAM IntrospectTokenWithIAM RevokeTokenWithIAM
"""
