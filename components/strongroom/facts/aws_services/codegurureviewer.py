"""Actions and condition keys of `codeguru-reviewer`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: AssociateRepository
1: CreateCodeReview DescribeCodeReview DescribeRecommendationFeedback DescribeRepositoryAssociation
  DisassociateRepository ListRecommendationFeedback ListRecommendations ListTagsForResource PutRecommendationFeedback
: CreateConnectionToken GetMetricsData ListCodeReviews ListRepositoryAssociations ListThirdPartyRepositories
0-2: TagResource
1-2: UnTagResource
"""
