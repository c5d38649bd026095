"""Actions and condition keys of `textract`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AnalyzeDocument AnalyzeExpense AnalyzeID DetectDocumentText GetDocumentAnalysis GetDocumentTextDetection
  GetExpenseAnalysis GetLendingAnalysis GetLendingAnalysisSummary ListAdapterVersions ListAdapters
  StartDocumentAnalysis StartDocumentTextDetection StartExpenseAnalysis StartLendingAnalysis
0 2: CreateAdapter
0-2: CreateAdapterVersion TagResource
1: DeleteAdapter DeleteAdapterVersion GetAdapter GetAdapterVersion ListTagsForResource UpdateAdapter
1-2: UntagResource
"""
