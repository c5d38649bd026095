"""Actions and condition keys of `payments`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AcceptFinancingApplicationTerms CreateFinancingApplication DeletePaymentInstrument GetFinancingApplication
  GetFinancingLine GetFinancingLineWithdrawal GetFinancingOption GetPaymentStatus ListFinancingApplications
  ListFinancingLineWithdrawals ListFinancingLines ListPaymentInstruments ListPaymentPreferences
  ListPaymentProgramOptions ListPaymentProgramStatus MakePayment UpdateFinancingApplication UpdatePaymentInstrument
  UpdatePaymentPreferences
0 2: CreatePaymentInstrument
1: GetPaymentInstrument ListTagsForResource
0-2: TagResource
1-2: UntagResource
"""
