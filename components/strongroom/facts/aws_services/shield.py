"""Actions and condition keys of `shield`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AssociateDRTLogBucket AssociateDRTRole AssociateProactiveEngagementDetails CreateSubscription DeleteSubscription
  DescribeAttack DescribeAttackStatistics DescribeDRTAccess DescribeEmergencyContactSettings DescribeSubscription
  DisableApplicationLayerAutomaticResponse DisableProactiveEngagement DisassociateDRTLogBucket DisassociateDRTRole
  EnableApplicationLayerAutomaticResponse EnableProactiveEngagement GetGlobalThreatData GetSubscriptionState
  ListAttacks ListMitigations ListProtectionGroups ListProtections UpdateApplicationLayerAutomaticResponse
  UpdateEmergencyContactSettings UpdateSubscription
1: AssociateHealthCheck DeleteProtection DeleteProtectionGroup DescribeAttackContributors DescribeProtection
  DescribeProtectionGroup DisassociateHealthCheck ListResourcesInProtectionGroup ListTagsForResource
  UpdateProtectionGroup
0 2: CreateProtection CreateProtectionGroup
0-2: TagResource
1-2: UntagResource
"""
