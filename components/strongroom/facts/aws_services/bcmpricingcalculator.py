"""Actions and condition keys of `bcm-pricing-calculator`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateBillEstimate CreateBillScenarioCommitmentModification CreateBillScenarioUsageModification
  CreateWorkloadEstimateUsage DeleteBillScenario DeleteBillScenarioCommitmentModification
  DeleteBillScenarioUsageModification DeleteWorkloadEstimate DeleteWorkloadEstimateUsage GetBillScenario
  GetWorkloadEstimate ListBillScenarioCommitmentModifications ListBillScenarioUsageModifications
  ListWorkloadEstimateUsage UpdateBillScenario UpdateBillScenarioCommitmentModification
  UpdateBillScenarioUsageModification UpdateWorkloadEstimate UpdateWorkloadEstimateUsage
0 2: CreateBillScenario CreateWorkloadEstimate
: DeleteBillEstimate GetBillEstimate GetPreferences ListBillEstimateCommitments
  ListBillEstimateInputCommitmentModifications ListBillEstimateInputUsageModifications ListBillEstimateLineItems
  ListBillEstimates ListBillScenarios ListTagsForResource ListWorkloadEstimates UpdateBillEstimate UpdatePreferences
0-2: TagResource
1-2: UntagResource
"""
