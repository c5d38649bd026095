"""Actions and condition keys of `braket`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AcceptUserAgreement GetDevice GetServiceLinkedRoleStatus GetUserAgreementStatus SearchDevices SearchJobs
  SearchQuantumTasks SearchSpendingLimits
1: CancelJob CancelQuantumTask DeleteSpendingLimit GetJob GetQuantumTask ListTagsForResource UpdateSpendingLimit
0-2: CreateJob CreateQuantumTask CreateSpendingLimit TagResource
1-2: UntagResource
"""
