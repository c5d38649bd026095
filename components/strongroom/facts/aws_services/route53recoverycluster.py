"""Actions and condition keys of `route53-recovery-cluster`."""

KEYS = """
route53-recovery-cluster:AllowSafetyRulesOverrides
"""
ACTIONS = """
: GetRoutingControlState ListRoutingControls
0: UpdateRoutingControlState UpdateRoutingControlStates
"""
