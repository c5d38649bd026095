"""Actions and condition keys of `route53profiles`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys route53profiles:FirewallRuleGroupPriority
route53profiles:HostedZoneDomains route53profiles:ResolverRuleDomains route53profiles:ResourceArns
route53profiles:ResourceIds route53profiles:ResourceTypes
"""
ACTIONS = """
0 2 7: AssociateProfile
3-6 8: AssociateResourceToProfile DisassociateResourceFromProfile
0 2: CreateProfile
: DeleteProfile GetProfile GetProfileAssociation GetProfileResourceAssociation ListProfileAssociations
  ListProfileResourceAssociations ListProfiles ListTagsForResource
7: DisassociateProfile
1: GetProfilePolicy PutProfilePolicy
0-2: TagResource
1-2: UntagResource
3-5 8: UpdateProfileResourceAssociation
"""
