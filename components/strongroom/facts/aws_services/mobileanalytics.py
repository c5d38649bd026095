"""Actions and condition keys of `mobileanalytics`."""

KEYS = ""
ACTIONS = """
: GetFinancialReports GetReports PutEvents
"""
