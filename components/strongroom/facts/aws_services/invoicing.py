"""Actions and condition keys of `invoicing`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: BatchGetInvoiceProfile GetInvoiceCorrection GetInvoiceEmailDeliveryPreferences GetInvoicePDF
  GetProcurementPortalPreference ListInvoiceCorrections ListInvoiceSummaries ListInvoiceUnits
  ListProcurementPortalPreferences ListProcurementPortalSuppliers ListProcurementPortals
  PutInvoiceEmailDeliveryPreferences StartInvoiceCorrection
0 2: CreateInvoiceUnit
1: CreateProcurementPortalPreference DeleteInvoiceUnit DeleteProcurementPortalPreference GetInvoiceUnit
  ListTagsForResource PutProcurementPortalPreference SendProcurementPortalValidation UpdateInvoiceUnit
  UpdateProcurementPortalPreferenceStatus VerifyProcurementPortalValidation
0-2: TagResource
1-2: UntagResource
"""
