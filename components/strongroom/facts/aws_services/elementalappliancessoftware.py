"""Actions and condition keys of `elemental-appliances-software`."""

KEYS = ""
ACTIONS = """
: CompleteUpload CreateOrderV1 CreateQuote GetAvsCorrectAddress GetBillingAddresses GetDeliveryAddressesV2 GetOrder
  GetOrdersV2 GetQuote GetTaxes ListQuotes StartUpload SubmitOrderV1 UpdateQuote
"""
