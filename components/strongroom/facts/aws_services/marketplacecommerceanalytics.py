"""Actions and condition keys of `marketplacecommerceanalytics`."""

KEYS = ""
ACTIONS = """
: GenerateDataSet StartSupportDataExport
"""
