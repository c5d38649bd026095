"""Actions and condition keys of `voiceid`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateFraudster CreateWatchlist DeleteDomain DeleteFraudster DeleteSpeaker DeleteWatchlist DescribeDomain
  DescribeFraudster DescribeFraudsterRegistrationJob DescribeSpeaker DescribeSpeakerEnrollmentJob DescribeWatchlist
  DisassociateFraudster EvaluateSession ListFraudsterRegistrationJobs ListFraudsters ListSpeakerEnrollmentJobs
  ListSpeakers ListTagsForResource ListWatchlists OptOutSpeaker StartFraudsterRegistrationJob
  StartSpeakerEnrollmentJob UpdateDomain UpdateWatchlist
0 2: CreateDomain
: DescribeComplianceConsent ListDomains RegisterComplianceConsent
0-2: TagResource
1-2: UntagResource
"""
