"""Actions and condition keys of `bugbust`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateEvent
1: EvaluateProfilingGroups GetEvent GetJoinEventStatus JoinEvent ListBugs ListEventParticipants ListEventScores
  ListEvents ListProfilingGroups ListPullRequests ListTagsForResource UpdateEvent UpdateWorkItem UpdateWorkItemAdmin
0-2: TagResource UntagResource
"""
