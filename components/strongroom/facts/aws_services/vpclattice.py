"""Actions and condition keys of `vpc-lattice`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:AuthType vpc-lattice:CreateAction
vpc-lattice:DomainName vpc-lattice:PrivateDnsPreference vpc-lattice:PrivateDnsSpecifiedDomains vpc-lattice:Protocol
vpc-lattice:ResourceConfigurationArn vpc-lattice:SecurityGroupIds vpc-lattice:ServiceArn vpc-lattice:ServiceNetworkArn
vpc-lattice:TargetGroupArns vpc-lattice:VpcEndpointId vpc-lattice:VpcId
"""
ACTIONS = """
: AssociateViaAWSService AssociateViaAWSService-EventsAndStates CreateServiceNetworkVpcEndpointAssociation
  ListAccessLogSubscriptions ListDomainVerifications ListListeners ListResourceConfigurations ListResourceGateways
  ListRules ListServiceNetworkResourceAssociations ListServiceNetworkVpcEndpointAssociations ListServiceNetworks
  ListServices ListTagsForResource ListTargetGroups
0-3: CreateAccessLogSubscription CreateService CreateServiceNetwork DeleteAuthPolicy DeleteResourcePolicy
  DeleteService DeleteServiceNetwork GetAuthPolicy GetResourcePolicy GetService GetServiceNetwork PutAuthPolicy
  PutResourcePolicy UpdateService UpdateServiceNetwork
0-2 8 13: CreateListener DeleteListener GetListener UpdateListener
0-2 5 15: CreateResourceConfiguration
0-2 15: CreateResourceGateway CreateTargetGroup DeleteResourceGateway DeleteTargetGroup DeregisterTargets
  GetResourceGateway GetTargetGroup ListTargets RegisterTargets UpdateTargetGroup
0-2 13: CreateRule DeleteRule GetRule UpdateRule
0-3 9 12: CreateServiceNetworkResourceAssociation
0-3 11-12: CreateServiceNetworkServiceAssociation
0-3 6-7 10 12 15: CreateServiceNetworkVpcAssociation
0-2: DeleteAccessLogSubscription DeleteResourceConfiguration GetAccessLogSubscription GetResourceConfiguration
  UpdateAccessLogSubscription UpdateResourceConfiguration
0-2 5: DeleteDomainVerification GetDomainVerification StartDomainVerification
0-2 9 14: DeleteResourceEndpointAssociation
0-2 9 12: DeleteServiceNetworkResourceAssociation GetServiceNetworkResourceAssociation
0-2 11-12: DeleteServiceNetworkServiceAssociation GetServiceNetworkServiceAssociation
0-2 6-7 10 12 15: DeleteServiceNetworkVpcAssociation GetServiceNetworkVpcAssociation
  UpdateServiceNetworkVpcAssociation
9 14: ListResourceEndpointAssociations
11-12: ListServiceNetworkServiceAssociations
12: ListServiceNetworkVpcAssociations
0-15: TagResource
0-3 5-15: UntagResource
0-2 10 15: UpdateResourceGateway
"""
