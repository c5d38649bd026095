"""Actions and condition keys of `sqs`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AddPermission CancelMessageMoveTask ChangeMessageVisibility DeleteMessage DeleteQueue GetQueueAttributes
  GetQueueUrl ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags PurgeQueue ReceiveMessage RemovePermission
  SendMessage SetQueueAttributes StartMessageMoveTask
0-2: CreateQueue TagQueue
: ListQueues
1-2: UntagQueue
"""
