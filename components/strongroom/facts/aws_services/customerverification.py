"""Actions and condition keys of `customer-verification`."""

KEYS = ""
ACTIONS = """
: CreateCustomerVerificationDetails CreateUploadUrls GetCustomerVerificationDetails GetCustomerVerificationEligibility
  GetInheritanceConfig PutInheritanceConfig UpdateCustomerVerificationDetails
"""
