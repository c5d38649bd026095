"""Actions and condition keys of `scheduler`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateSchedule DeleteSchedule DeleteScheduleGroup GetSchedule GetScheduleGroup ListTagsForResource UpdateSchedule
0-2: CreateScheduleGroup TagResource
: ListScheduleGroups ListSchedules ListSchedulesByTarget
1-2: UntagResource
"""
