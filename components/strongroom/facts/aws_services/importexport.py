"""Actions and condition keys of `importexport`."""

KEYS = ""
ACTIONS = """
: CancelJob CreateJob GetShippingLabel GetStatus ListJobs UpdateJob
"""
