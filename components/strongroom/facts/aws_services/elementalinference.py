"""Actions and condition keys of `elemental-inference`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateFeed DeleteDictionary DeleteFeed DeleteFeedPolicy DisassociateFeed ExportDictionaryEntries GetDictionary
  GetFeed GetFeedPolicy GetMetadata PutFeedPolicy PutMedia UpdateDictionary UpdateFeed
0 2: CreateDictionary CreateFeed
: ListDictionaries ListFeeds ListTagsForResource
0-2: TagResource
1-2: UntagResource
"""
