"""Actions and condition keys of `aws-portal`."""

KEYS = ""
ACTIONS = """
: GetConsoleActionSetEnforced ModifyAccount ModifyBilling ModifyPaymentMethods UpdateConsoleActionSetEnforced
  ViewAccount ViewBilling ViewPaymentMethods ViewUsage
"""
