"""Actions and condition keys of `action-recommendations`."""

KEYS = ""
ACTIONS = """
: ListRecommendedActions
"""
