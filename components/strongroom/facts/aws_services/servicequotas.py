"""Actions and condition keys of `servicequotas`."""

KEYS = """
aws:RequestTag/${TagKey} aws:TagKeys servicequotas:service
"""
ACTIONS = """
: AssociateServiceQuotaTemplate CreateSupportCase DeleteServiceQuotaIncreaseRequestFromTemplate
  DisassociateServiceQuotaTemplate GetAWSDefaultServiceQuota GetAssociationForServiceQuotaTemplate
  GetAutoManagementConfiguration GetQuotaUtilizationReport GetRequestedServiceQuotaChange ListAWSDefaultServiceQuotas
  ListRequestedServiceQuotaChangeHistory ListServiceQuotaIncreaseRequestsInTemplate ListServiceQuotas ListServices
  ListTagsForResource StartAutoManagement StartQuotaUtilizationReport StopAutoManagement UpdateAutoManagement
2: GetServiceQuota GetServiceQuotaIncreaseRequestFromTemplate ListRequestedServiceQuotaChangeHistoryByQuota
  PutServiceQuotaIncreaseRequestIntoTemplate RequestServiceQuotaIncrease
0-1: TagResource
1: UntagResource
"""
