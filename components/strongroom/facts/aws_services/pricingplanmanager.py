"""Actions and condition keys of `pricingplanmanager`."""

KEYS = ""
ACTIONS = """
: ApprovePaidSubscription AssociateResourcesToSubscription CancelSubscription CancelSubscriptionChange
  CreateSubscription DisassociateResourcesFromSubscription GetSubscription ListSubscriptions UpdateSubscription
"""
