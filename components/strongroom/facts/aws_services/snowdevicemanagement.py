"""Actions and condition keys of `snow-device-management`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CancelTask DescribeDevice DescribeDeviceEc2Instances DescribeTask ListDeviceResources
0-2: CreateTask TagResource
: DescribeExecution ListDevices ListExecutions ListTasks
0 2: ListTagsForResource
1-2: UntagResource
"""
