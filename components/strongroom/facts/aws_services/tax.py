"""Actions and condition keys of `tax`."""

KEYS = ""
ACTIONS = """
: BatchDeleteTaxRegistration BatchPutTaxRegistration CancelDocument CreateDocument DeleteSupplementalTaxRegistration
  DeleteTaxRegistration GetDocument GetDocumentUploadUrl GetExemptions GetTaxInfoReportingDocument GetTaxInheritance
  GetTaxInterview GetTaxRegistration GetTaxRegistrationDocument ListDocuments ListSupplementalTaxRegistrations
  ListTaxRegistrations ListWithholdingEligibleInvoices PutSupplementalTaxRegistration PutTaxInheritance
  PutTaxInterview PutTaxRegistration UpdateExemptions
"""
