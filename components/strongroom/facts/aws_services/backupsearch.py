"""Actions and condition keys of `backup-search`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: GetSearchJob GetSearchResultExportJob ListSearchJobBackups ListSearchJobResults ListTagsForResource StopSearchJob
: ListSearchJobs ListSearchResultExportJobs
0-2: StartSearchJob StartSearchResultExportJob TagResource
1-2: UntagResource
"""
