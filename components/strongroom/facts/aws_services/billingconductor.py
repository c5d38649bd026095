"""Actions and condition keys of `billingconductor`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys billingconductor:PricingPlanArn
"""
ACTIONS = """
1: AssociateAccounts AssociatePricingRules BatchAssociateResourcesToCustomLineItem
  BatchDisassociateResourcesFromCustomLineItem DeleteBillingGroup DeleteCustomLineItem DeletePricingPlan
  DeletePricingRule DisassociateAccounts DisassociatePricingRules GetBillingGroupCostReport ListCustomLineItemVersions
  ListPricingPlansAssociatedWithPricingRule ListPricingRulesAssociatedToPricingPlan
  ListResourcesAssociatedToCustomLineItem UpdateBillingGroup UpdateCustomLineItem UpdatePricingPlan UpdatePricingRule
0-2: CreateBillingGroup CreateCustomLineItem CreatePricingPlan ListTagsForResource TagResource
0 2: CreatePricingRule
: GetBillingTransferPreference ListAccountAssociations ListBillingGroupCostReports ListBillingGroups
  ListCustomLineItems ListPricingPlans ListPricingRules
1-2: UntagResource
3: UpdateBillingTransferPreference
"""
