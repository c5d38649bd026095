"""Actions and condition keys of `freetier`."""

KEYS = ""
ACTIONS = """
: GetAccountActivity GetAccountPlanState GetFreeTierAlertPreference GetFreeTierUsage ListAccountActivities
  PutFreeTierAlertPreference UpgradeAccountPlan
"""
