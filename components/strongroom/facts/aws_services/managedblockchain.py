"""Actions and condition keys of `managedblockchain`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateAccessor CreateNetwork
0-2: CreateMember CreateNode CreateProposal TagResource
1: DeleteAccessor DeleteMember DeleteNode GetAccessor GetMember GetNetwork GetNode GetProposal ListMembers ListNodes
  ListProposalVotes ListProposals ListTagsForResource RejectInvitation UpdateMember UpdateNode VoteOnProposal
: GET Invoke InvokeRpcBitcoinMainnet InvokeRpcBitcoinTestnet InvokeRpcPolygonMainnet InvokeRpcPolygonMumbaiTestnet
  ListAccessors ListInvitations ListNetworks POST
1-2: UntagResource
"""
