"""Actions and condition keys of `apprunner`."""

KEYS = """
apprunner:AutoScalingConfigurationArn apprunner:ConnectionArn apprunner:ObservabilityConfigurationArn
apprunner:ServiceArn apprunner:VpcConnectorArn apprunner:VpcEndpointId apprunner:VpcId aws:RequestTag/${TagKey}
aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
8: AssociateCustomDomain AssociateWebAcl DeleteAutoScalingConfiguration DeleteConnection
  DeleteObservabilityConfiguration DeleteService DeleteVpcConnector DeleteVpcIngressConnection
  DescribeAutoScalingConfiguration DescribeCustomDomains DescribeObservabilityConfiguration DescribeOperation
  DescribeService DescribeVpcConnector DescribeVpcIngressConnection DescribeWebAclForService DisassociateCustomDomain
  DisassociateWebAcl ListOperations ListServicesForAutoScalingConfiguration ListTagsForResource PauseService
  ResumeService StartDeployment UpdateDefaultAutoScalingConfiguration
7-9: CreateAutoScalingConfiguration CreateConnection CreateObservabilityConfiguration CreateVpcConnector TagResource
0-2 4 7-9: CreateService
3 5-9: CreateVpcIngressConnection
: ListAssociatedServicesForWebAcl ListAutoScalingConfigurations ListConnections ListObservabilityConfigurations
  ListServices ListVpcConnectors ListVpcIngressConnections
8-9: UntagResource
0-2 4 8: UpdateService
5-6 8: UpdateVpcIngressConnection
"""
