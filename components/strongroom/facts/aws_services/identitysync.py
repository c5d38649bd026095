"""Actions and condition keys of `identity-sync`."""

KEYS = ""
ACTIONS = """
: AllowVendedLogDeliveryForResource CreateSyncFilter CreateSyncProfile CreateSyncTarget DeleteSyncFilter
  DeleteSyncProfile DeleteSyncTarget GetSyncProfile GetSyncTarget ListSyncFilters StartSync StopSync UpdateSyncTarget
"""
