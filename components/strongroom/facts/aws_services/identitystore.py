"""Actions and condition keys of `identitystore`."""

KEYS = """
identitystore:GroupExternalIdIssuers identitystore:PrimaryRegion identitystore:ReservedUserId
identitystore:UserExternalIdIssuers identitystore:VpceAccessRequired
"""
ACTIONS = """
: AddRegion CreateIdentityStore DeleteIdentityStore ListIdentityStores RemoveRegion
0-1: CreateGroup DeleteGroup DescribeGroup ListGroups UpdateGroup
1: CreateGroupMembership DeleteGroupMembership DescribeGroupMembership DescribeIdentityStore DescribeRegion GetGroupId
  GetGroupMembershipId GetUserId IsMemberInGroups ListGroupMemberships ListGroupMembershipsForMember ListRegions
  ReserveUser
1-3: CreateUser
1 3: DeleteUser DescribeUser ListUsers UpdateUser
4: UpdateIdentityStore
"""
