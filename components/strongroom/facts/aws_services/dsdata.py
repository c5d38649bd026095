"""Actions and condition keys of `ds-data`."""

KEYS = """
aws:ResourceTag/${TagKey} ds-data:Identifier ds-data:MemberName ds-data:MemberRealm ds-data:Realm
ds-data:SAMAccountName
"""
ACTIONS = """
0-5: AddGroupMember RemoveGroupMember
0-1 4-5: CreateGroup CreateUser DeleteGroup DeleteUser DescribeGroup DescribeUser DisableUser UpdateGroup UpdateUser
0-1 3-5: ListGroupMembers ListGroupsForMember
0 4: ListGroups ListUsers SearchGroups SearchUsers
"""
