"""Actions and condition keys of `sustainability`."""

KEYS = ""
ACTIONS = """
: GetCarbonFootprintSummary GetEstimatedCarbonEmissions GetEstimatedCarbonEmissionsDimensionValues
  GetEstimatedWaterAllocation GetEstimatedWaterAllocationDimensionValues
"""
