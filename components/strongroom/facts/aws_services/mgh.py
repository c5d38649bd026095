"""Actions and condition keys of `mgh`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys mgh:AutomationRunResourceRunID
mgh:AutomationUnitResourceAutomationUnitArn mgh:ConnectionResourceConnectionArn
"""
ACTIONS = """
0-2 5: AcceptConnection
4: AssociateAutomationUnitRole DeleteAutomationUnit DescribeAutomationUnit DisassociateAutomationUnitRole
: AssociateCreatedArtifact AssociateDiscoveredResource AssociateSourceResource CreateAutomationRun
  CreateAutomationUnit CreateHomeRegionControl CreateProgressUpdateStream DeleteHomeRegionControl
  DeleteProgressUpdateStream DescribeApplicationState DescribeHomeRegionControls DescribeMigrationTask
  DisassociateCreatedArtifact DisassociateDiscoveredResource DisassociateSourceResource GetHomeRegion
  ImportMigrationTask ListApplicationStates ListAutomationRuns ListAutomationUnits ListConnections
  ListCreatedArtifacts ListDiscoveredResources ListMigrationTaskUpdates ListMigrationTasks ListProgressUpdateStreams
  ListSourceResources ListTagsForResource NotifyApplicationState NotifyMigrationTaskState PutResourceAttributes
1 5: BatchAssociateIamRoleWithConnection BatchDisassociateIamRoleFromConnection DeleteConnection GetConnection
  ListConnectionRoles RejectConnection
3: DeleteAutomationRun DescribeAutomationRun
0 2: TagResource
2: UntagResource
"""
