"""Actions and condition keys of `application-signals`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchDeleteInstrumentationConfigurations BatchGetServiceLevelObjectiveBudgetReport BatchUpdateExclusionWindows
  DeleteInstrumentationConfiguration DeleteServiceLevelObjective GetInstrumentationConfiguration
  GetInstrumentationConfigurationStatus GetServiceLevelObjective ListServiceLevelObjectiveExclusionWindows
  ListTagsForResource ReportInstrumentationConfigurationStatus UpdateServiceLevelObjective
0 2: CreateInstrumentationConfiguration CreateServiceLevelObjective
: DeleteGroupingConfiguration GetService Link ListAuditFindings ListEntityEvents ListGroupingAttributeDefinitions
  ListInstrumentationConfigurations ListObservedEntities ListServiceDependencies ListServiceDependents
  ListServiceLevelObjectives ListServiceOperations ListServiceStates ListServices PutGroupingConfiguration
  StartDiscovery
0-2: TagResource
1-2: UntagResource
"""
