"""Actions and condition keys of `rtbfabric`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys rtbfabric:InboundExternalLinkLinkId
rtbfabric:LinkLinkId rtbfabric:LinkRoutingRuleRuleId rtbfabric:OutboundExternalLinkLinkId
rtbfabric:RequesterGatewayGatewayId rtbfabric:ResponderGatewayGatewayId
"""
ACTIONS = """
1 4 7-8: AcceptLink DeleteLink GetLink ListLinkRoutingRules RejectLink UpdateLink UpdateLinkModuleFlow
1 8: AssociateCertificate DeleteResponderGateway DisassociateCertificate GetCertificateAssociation GetResponderGateway
  ListCertificateAssociations UpdateResponderGateway
0-2 8: CreateInboundExternalLink
0 2: CreateLink CreateRequesterGateway CreateResponderGateway
0-2 4 7-8: CreateLinkRoutingRule
0-2 7: CreateOutboundExternalLink
1 3 8: DeleteInboundExternalLink GetInboundExternalLink
1 4-5 7-8: DeleteLinkRoutingRule GetLinkRoutingRule UpdateLinkRoutingRule
1 6-7: DeleteOutboundExternalLink GetOutboundExternalLink
1 7: DeleteRequesterGateway GetRequesterGateway UpdateRequesterGateway
: ListLinks ListRequesterGateways ListResponderGateways
1 3-8: ListTagsForResource
0-8: TagResource
1-8: UntagResource
"""
