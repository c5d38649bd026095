"""Actions and condition keys of `health`."""

KEYS = """
health:eventTypeCode health:service
"""
ACTIONS = """
: DescribeAffectedAccountsForOrganization DescribeAffectedEntitiesForOrganization DescribeEntityAggregates
  DescribeEntityAggregatesForOrganization DescribeEventAggregates DescribeEventDetailsForOrganization
  DescribeEventTypes DescribeEvents DescribeEventsForOrganization DescribeHealthServiceStatusForOrganization
  DisableHealthServiceAccessForOrganization EnableHealthServiceAccessForOrganization
0-1: DescribeAffectedEntities DescribeEventDetails
"""
