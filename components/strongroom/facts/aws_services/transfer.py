"""Actions and condition keys of `transfer`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys transfer:RequestConnectorProtocol
transfer:RequestSecurityPolicyName transfer:RequestServerDomain transfer:RequestServerEndpointType
transfer:RequestServerProtocols
"""
ACTIONS = """
1: CreateAccess DeleteAccess DeleteAgreement DeleteCertificate DeleteConnector DeleteHostKey DeleteProfile
  DeleteServer DeleteSshPublicKey DeleteUser DeleteWebApp DeleteWebAppCustomization DeleteWorkflow DescribeAccess
  DescribeAgreement DescribeCertificate DescribeConnector DescribeExecution DescribeHostKey DescribeProfile
  DescribeServer DescribeUser DescribeWebApp DescribeWebAppCustomization DescribeWorkflow ExportHostKey
  ImportSshPublicKey ListAccesses ListAgreements ListExecutions ListFileTransferResults ListHostKeys
  ListTagsForResource ListUsers SendWorkflowStepState StartDirectoryListing StartFileTransfer StartRemoteDelete
  StartRemoteMove StartServer StopServer TestConnection TestIdentityProvider UpdateAgreement UpdateCertificate
  UpdateHostKey UpdateProfile UpdateUser UpdateWebApp UpdateWebAppCustomization
0-2: CreateAgreement CreateProfile CreateUser CreateWebApp CreateWorkflow ImportCertificate ImportHostKey TagResource
0-4: CreateConnector
0-2 4-7: CreateServer
: DescribeSecurityPolicy ListCertificates ListConnectors ListProfiles ListSecurityPolicies ListServers ListWebApps
  ListWorkflows UpdateAccess
1-2: UntagResource
1 4: UpdateConnector
1 4 6-7: UpdateServer
"""
