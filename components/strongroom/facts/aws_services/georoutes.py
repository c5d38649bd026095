"""Actions and condition keys of `geo-routes`."""

KEYS = ""
ACTIONS = """
: CalculateIsolines CalculateRouteMatrix CalculateRoutes OptimizeWaypoints SnapToRoads
"""
