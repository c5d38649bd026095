"""Actions and condition keys of `iq-permission`."""

KEYS = ""
ACTIONS = """
: ApproveAccessGrant ApprovePermissionRequest AssumePermissionRole CreatePermissionRequest GetPermissionRequest
  ListPermissionRequests RejectPermissionRequest RevokePermissionRequest WithdrawPermissionRequest
"""
