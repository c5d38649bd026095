"""Actions and condition keys of `artifact`."""

KEYS = """
artifact:ReportCategory artifact:ReportSeries aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AcceptAgreement AcceptNdaForAgreement GetAccountSettings GetAgreement GetCustomerAgreement GetNdaForAgreement
  ListAgreements ListComplianceInquiries ListCustomerAgreements ListReportVersions ListReports PutAccountSettings
  TerminateAgreement
2-4: CreateComplianceInquiry TagResource
3: ExportComplianceInquiry GetComplianceInquiryMetadata ListComplianceInquiryQueries ListTagsForResource
  PutComplianceInquiryFeedback
0-1: GetReport GetReportMetadata GetTermForReport
3-4: UntagResource
"""
