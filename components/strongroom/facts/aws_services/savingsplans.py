"""Actions and condition keys of `savingsplans`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateSavingsPlan
1: DeleteQueuedSavingsPlan DescribeSavingsPlanRates DescribeSavingsPlans ListTagsForResource ReturnSavingsPlan
: DescribeSavingsPlansOfferingRates DescribeSavingsPlansOfferings
0-2: TagResource
1-2: UntagResource
"""
