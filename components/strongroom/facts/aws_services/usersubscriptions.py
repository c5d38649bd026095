"""Actions and condition keys of `user-subscriptions`."""

KEYS = """
user-subscriptions:CreateForSelf
"""
ACTIONS = """
: CancelPurchaseSession ConfirmPurchaseSession CreateClaimAddOn CreatePurchaseSession CreateUpdatePlanPreview
  DeleteAutoTopUpRule DeleteClaim GetAutoTopUpRule GetCurrentPlanDetails GetEffectiveUsageLimit GetPurchaseSession
  GetUsageLimitHistory ListApplicationClaims ListClaimAddOns ListClaims ListEntitlements ListUsageLimits
  ListUserSubscriptions SetAutoTopUpRule SetOverageConfig SetUsageLimit UpdateClaim
0: CreateClaim
"""
