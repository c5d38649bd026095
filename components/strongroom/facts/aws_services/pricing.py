"""Actions and condition keys of `pricing`."""

KEYS = ""
ACTIONS = """
: DescribeServices GetAttributeValues GetPriceListFileUrl GetProducts ListPriceLists
"""
