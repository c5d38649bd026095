"""Actions and condition keys of `researchstudio`."""

KEYS = ""
ACTIONS = """
: AssignPrincipal CreateApplication DeleteApplication DeletePrincipal GetApplication ListApplications
"""
