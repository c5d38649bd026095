"""Actions and condition keys of `bcm-recommended-actions`."""

KEYS = ""
ACTIONS = """
: ListRecommendedActions
"""
