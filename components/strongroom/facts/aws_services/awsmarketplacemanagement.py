"""Actions and condition keys of `aws-marketplace-management`."""

KEYS = ""
ACTIONS = """
: GetAdditionalSellerNotificationRecipients GetBankAccountVerificationDetails GetSecondaryUserVerificationDetails
  GetSellerVerificationDetails PutAdditionalSellerNotificationRecipients PutBankAccountVerificationDetails
  PutSecondaryUserVerificationDetails PutSellerVerificationDetails uploadFiles viewMarketing viewReports viewSettings
  viewSupport
"""
