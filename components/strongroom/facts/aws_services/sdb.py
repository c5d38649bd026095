"""Actions and condition keys of `sdb`."""

KEYS = ""
ACTIONS = """
: BatchDeleteAttributes BatchPutAttributes CreateDomain DeleteAttributes DeleteDomain DomainMetadata GetAttributes
  GetExport ListDomains ListExports PutAttributes Select StartDomainExport
"""
