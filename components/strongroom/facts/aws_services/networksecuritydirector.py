"""Actions and condition keys of `network-security-director`."""

KEYS = ""
ACTIONS = """
: GetFinding GetResource ListAccountSummaries ListFindings ListInsights ListRemediations ListResources UpdateFinding
"""
