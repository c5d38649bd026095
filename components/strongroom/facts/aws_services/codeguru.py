"""Actions and condition keys of `codeguru`."""

KEYS = ""
ACTIONS = """
: GetCodeGuruFreeTrialSummary
"""
