"""Actions and condition keys of `cassandra`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: Alter AlterMultiRegionResource Create CreateMultiRegionResource TagMultiRegionResource TagResource
1: Drop DropMultiRegionResource GetRecords GetShardIterator GetStream Modify ModifyMultiRegionResource Restore
  RestoreMultiRegionTable Select SelectMultiRegionResource UpdatePartitioner
: ListStreams
1-2: UnTagMultiRegionResource UntagResource
"""
