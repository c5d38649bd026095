"""Actions and condition keys of `arc-zonal-shift`."""

KEYS = """
arc-zonal-shift:ResourceIdentifier aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
"""
ACTIONS = """
0-2: CancelPracticeRun CancelZonalShift CreatePracticeRunConfiguration DeletePracticeRunConfiguration
  GetManagedResource StartPracticeRun StartZonalShift UpdatePracticeRunConfiguration UpdateZonalAutoshiftConfiguration
  UpdateZonalShift
: GetAutoshiftObserverNotificationStatus ListAutoshifts ListManagedResources ListZonalShifts
  UpdateAutoshiftObserverNotificationStatus
"""
