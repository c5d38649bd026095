"""Actions and condition keys of `organizations`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys organizations:PolicyType organizations:ServicePrincipal
organizations:TransferDirection organizations:TransferType
"""
ACTIONS = """
: AcceptHandshake CancelHandshake CreateOrganization DeclineHandshake DeleteOrganization DeleteResourcePolicy
  DescribeCreateAccountStatus DescribeHandshake DescribeOrganization DescribeResourcePolicy EnableAllFeatures
  LeaveOrganization ListAWSServiceAccessForOrganization ListAccounts ListCreateAccountStatus ListHandshakesForAccount
  ListHandshakesForOrganization ListRoots
1 3: AttachPolicy DeletePolicy DescribeEffectivePolicy DescribePolicy DetachPolicy DisablePolicyType EnablePolicyType
  ListEffectivePolicyValidationErrors ListPoliciesForTarget ListTargetsForPolicy UpdatePolicy
1: CloseAccount DeleteOrganizationalUnit DescribeAccount DescribeOrganizationalUnit ListAccountsForParent ListChildren
  ListDelegatedServicesForAccount ListOrganizationalUnitsForParent ListParents MoveAccount
  RemoveAccountFromOrganization UpdateOrganizationalUnit
0-2: CreateAccount CreateGovCloudAccount CreateOrganizationalUnit InviteAccountToOrganization PutResourcePolicy
0-3: CreatePolicy
1 4: DeregisterDelegatedAdministrator RegisterDelegatedAdministrator
1 5-6: DescribeResponsibilityTransfer InviteOrganizationToTransferResponsibility TerminateResponsibilityTransfer
  UpdateResponsibilityTransfer
4: DisableAWSServiceAccess EnableAWSServiceAccess ListDelegatedAdministrators
3: ListAccountsWithInvalidEffectivePolicy ListPolicies
5-6: ListInboundResponsibilityTransfers ListOutboundResponsibilityTransfers
1 3 5-6: ListTagsForResource
0-3 5-6: TagResource
1-3 5-6: UntagResource
"""
