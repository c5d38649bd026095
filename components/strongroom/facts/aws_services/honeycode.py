"""Actions and condition keys of `honeycode`."""

KEYS = ""
ACTIONS = """
: ApproveTeamAssociation BatchCreateTableRows BatchDeleteTableRows BatchUpdateTableRows BatchUpsertTableRows
  CreateTeam CreateTenant DeleteDomains DeregisterGroups DescribeTableDataImportJob DescribeTeam GetScreenData
  InvokeScreenAutomation ListDomains ListGroups ListTableColumns ListTableRows ListTables ListTagsForResource
  ListTeamAssociations ListTenants QueryTableRows RegisterDomainForVerification RegisterGroups RejectTeamAssociation
  RestartDomainVerification StartTableDataImportJob TagResource UntagResource UpdateTeam
"""
