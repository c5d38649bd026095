"""Actions and condition keys of `supportplans`."""

KEYS = ""
ACTIONS = """
: AcceptSupportAgreement CancelSupportAgreement CreateSupportAgreement CreateSupportPlanSchedule GetSupportAgreement
  GetSupportPlan GetSupportPlanUpdateStatus ListSupportAgreementRevisions ListSupportAgreements
  ListSupportPlanModifiers RejectSupportAgreement StartSupportPlanUpdate UpdateSupportAgreement
"""
