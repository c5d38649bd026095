"""Actions and condition keys of `events`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys events:ContentFilterPresent events:creatorAccount
events:detail-type events:detail.eventTypeCode events:detail.service events:detail.userIdentity.principalId
events:EventBusArn events:eventBusInvocation events:ManagedBy events:Metadata/${MetadataKey}
events:Metadata/${MetadataKey}/Matcher events:PolicyName events:source events:SystemMetadata/AwsDetailType
events:SystemMetadata/AwsSource events:SystemMetadata/ContentType events:TargetArn
"""
ACTIONS = """
: ActivateEventSource CancelReplay CreateApiDestination CreateConnection CreatePartnerEventSource
  DeactivateEventSource DeauthorizeConnection DeleteApiDestination DeleteArchive DeleteConnection DeleteEndpoint
  DeletePartnerEventSource DescribeApiDestination DescribeArchive DescribeConnection DescribeEndpoint
  DescribePartnerEventSource DescribeReplay InvokeApiDestination ListApiDestinations ListArchives ListConnections
  ListEndpoints ListEventBuses ListEventSources ListPartnerEventSourceAccounts ListPartnerEventSources ListReplays
  ListRuleNamesByTarget ListRules ListSubscribers PutPartnerEvents PutPermission RemovePermission
  RetrieveConnectionCredentials TestEventPattern UpdateApiDestination UpdateArchive UpdateConnection
1: AllowVendedLogDeliveryForResource CreateArchive DeleteEventBus DeleteEventSource DeleteSubscriber DescribeEventBus
  DescribeEventSource DescribeSubscriber ListResourcePolicies RevokeResource StartReplay UpdateEventBus
9: CreateEndpoint UpdateEndpoint
0-2: CreateEventBus
0-2 15: CreateEventSource
0-3 12-13: CreateSubscriber
1 14: DeleteResourcePolicy GetResourcePolicy PutResourcePolicy
1 4 11: DeleteRule DisableRule EnableRule RemoveTargets
1 4: DescribeRule ListTagsForResource ListTargetsByRule
1 5 10 15-18: PutEvents
1 10 12 16-18: PutRawEvents
0-2 4-8 11 15: PutRule
1 4 11 19: PutTargets
0-2 4: TagResource
1-2 4: UntagResource
1 15: UpdateEventSource
1 3 12-13: UpdateSubscriber
"""
