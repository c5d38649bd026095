"""Actions and condition keys of `mpa`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys mpa:ProtectedResourceAccount mpa:RequestedOperation
"""
ACTIONS = """
1 3-4: CancelSession GetSession StartSession
0-2: CreateApprovalTeam CreateIdentitySource TagResource
1: DeleteIdentitySource DeleteInactiveApprovalTeamVersion GetApprovalTeam GetIdentitySource
  StartActiveApprovalTeamDeletion StartApprovalTeamBaseline UpdateApprovalTeam
: DeleteResourcePolicy GetPolicyVersion GetResourcePolicy ListApprovalTeams ListIdentitySources ListPolicies
  ListPolicyVersions ListResourcePolicies ListSessions ListTagsForResource PutResourcePolicy
1-2: UntagResource
"""
