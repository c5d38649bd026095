"""Actions and condition keys of `app-integrations`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateApplication CreateApplicationAssociation CreateDataIntegration CreateDataIntegrationAssociation
  CreateEventIntegration CreateEventIntegrationAssociation TagResource
1: CreateDataIntegrationSchedule DeleteApplication DeleteApplicationAssociation DeleteDataIntegration
  DeleteDataIntegrationAssociation DeleteEventIntegration DeleteEventIntegrationAssociation GetApplication
  GetDataIntegration GetDataIntegrationExecution GetDataIntegrationSchedule GetEventIntegration
  ListDataIntegrationExecutions ListDataIntegrationSchedules ListTagsForResource StartDataIntegrationExecution
  UpdateApplication UpdateDataIntegration UpdateDataIntegrationAssociation UpdateDataIntegrationSchedule
  UpdateEventIntegration
: ListApplicationAssociations ListApplications ListDataIntegrationAssociations ListDataIntegrations
  ListEventIntegrationAssociations ListEventIntegrations
1-2: UntagResource
"""
