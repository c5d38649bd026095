"""Actions and condition keys of `translate`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateParallelData ImportTerminology TagResource
1: DeleteParallelData DeleteTerminology GetParallelData GetTerminology ListTagsForResource StartTextTranslationJob
  TranslateDocument TranslateText UpdateParallelData
: DescribeTextTranslationJob ListLanguages ListParallelData ListTerminologies ListTextTranslationJobs
  StopTextTranslationJob
1-2: UntagResource
"""
