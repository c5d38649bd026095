"""Actions and condition keys of `scn`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssignAdminPermissionsToUser CreateBillOfMaterialsImportJob CreateSSOApplication DeleteDataIntegrationFlow
  DeleteDataLakeDataset DeleteDataLakeNamespace DeleteInstance DeleteSSOApplication DescribeInstance
  GetDataIntegrationEvent GetDataIntegrationFlow GetDataIntegrationFlowExecution GetDataLakeDataset
  GetDataLakeNamespace GetInstance ListAdminUsers ListDataIntegrationEvents ListDataIntegrationFlowExecutions
  ListDataIntegrationFlows ListDataLakeDatasets ListDataLakeNamespaces ListInstances ListTagsForResource
  RemoveAdminPermissionsForUser SendDataIntegrationEvent UpdateDataIntegrationFlow UpdateDataLakeDataset
  UpdateDataLakeNamespace UpdateInstance
0-2: CreateDataIntegrationFlow CreateDataLakeDataset CreateDataLakeNamespace CreateInstance TagResource
: GetBillOfMaterialsImportJob
1-2: UntagResource
"""
