"""Actions and condition keys of `ec2`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AccepterVpc ec2:Add/group ec2:Add/userId
ec2:AllocationId ec2:AssociatePublicIpAddress ec2:Attribute ec2:Attribute/${AttributeName} ec2:AuthenticationType
ec2:AuthorizedService ec2:AuthorizedUser ec2:AutoPlacement ec2:AvailabilityZone ec2:AvailabilityZoneId
ec2:BootModeOverride ec2:CapacityReservationFleet ec2:ClientRootCertificateChainArn ec2:CloudwatchLogGroupArn
ec2:CloudwatchLogStreamArn ec2:CommitmentDuration ec2:CpuOptionsAmdSevSnp ec2:CreateAction ec2:CreateDate
ec2:DestinationCapacityReservationId ec2:DhcpOptionsID ec2:DirectoryArn ec2:Domain ec2:DPDTimeoutSeconds
ec2:EbsOptimized ec2:ElasticGpuType ec2:Encrypted ec2:EndDate ec2:EndDateType ec2:EphemeralStorage ec2:FisActionId
ec2:FisTargetArns ec2:GatewayType ec2:HostRecovery ec2:IKEVersions ec2:ImageID ec2:ImageType ec2:InsideTunnelCidr
ec2:InsideTunnelIpv6Cidr ec2:InstanceAutoRecovery ec2:InstanceBandwidthWeighting ec2:InstanceCount ec2:InstanceID
ec2:InstanceMarketType ec2:InstanceMatchCriteria ec2:InstanceMetadataTags ec2:InstancePlatform ec2:InstanceProfile
ec2:InstanceType ec2:InternetGatewayID ec2:InterruptibleCapacityReservationId ec2:InterruptionType
ec2:IpamPrefixListResolverTargetId ec2:Ipv4IpamPoolId ec2:Ipv6IpamPoolId ec2:IsInterruptible
ec2:IsLaunchTemplateResource ec2:KeyPairName ec2:KeyPairType ec2:KmsKeyId ec2:LaunchTemplate ec2:Location
ec2:ManagedResourceOperator ec2:MetadataHttpEndpoint ec2:MetadataHttpPutResponseHopLimit ec2:MetadataHttpTokens
ec2:NetworkAclID ec2:NetworkInterfaceID ec2:NewInstanceProfile ec2:OutpostArn ec2:Owner ec2:ParentSnapshot
ec2:ParentVolume ec2:Permission ec2:Phase1DHGroup ec2:Phase1EncryptionAlgorithms ec2:Phase1IntegrityAlgorithms
ec2:Phase1LifetimeSeconds ec2:Phase2DHGroup ec2:Phase2EncryptionAlgorithms ec2:Phase2IntegrityAlgorithms
ec2:Phase2LifetimeSeconds ec2:PlacementGroup ec2:PlacementGroupName ec2:PlacementGroupStrategy ec2:ProductCode
ec2:Public ec2:PublicIpAddress ec2:Quantity ec2:Region ec2:RekeyFuzzPercentage ec2:RekeyMarginTimeSeconds
ec2:Remove/group ec2:Remove/userId ec2:ReplayWindowSizePackets ec2:RequesterVpc ec2:ReservedInstancesOfferingType
ec2:ResourceTag/${TagKey} ec2:RootDeviceType ec2:RouteTableID ec2:RoutingType ec2:SamlProviderArn ec2:SecurityGroupID
ec2:ServerCertificateArn ec2:SnapshotCoolOffPeriod ec2:SnapshotID ec2:SnapshotLockDuration ec2:SnapshotTime
ec2:SourceAvailabilityZone ec2:SourceCapacityReservationId ec2:SourceOutpostArn ec2:Subnet ec2:SubnetID
ec2:TargetInstanceCount ec2:Tenancy ec2:transitGatewayAttachmentId ec2:transitGatewayConnectPeerId
ec2:transitGatewayId ec2:transitGatewayMeteringPolicyId ec2:transitGatewayMulticastDomainId
ec2:transitGatewayPolicyTableId ec2:transitGatewayRouteTableAnnouncementId ec2:transitGatewayRouteTableId ec2:VolumeID
ec2:VolumeInitializationRate ec2:VolumeIops ec2:VolumeSize ec2:VolumeThroughput ec2:VolumeType ec2:Vpc
ec2:VpceMultiRegion ec2:VpcePrivateDnsPreference ec2:VpcePrivateDnsSpecifiedDomains ec2:VpceServiceName
ec2:VpceServiceOwner ec2:VpceServicePrivateDnsName ec2:VpceServiceRegion ec2:VpceSupportedRegion ec2:VpcID
ec2:VpcPeeringConnectionID
"""
ACTIONS = """
0-2 6 8-9 28 93 95 103: AcceptAddressTransfer AllocateAddress DisableAddressTransfer EnableAddressTransfer
  ModifyAddressAttribute ReleaseAddress ResetAddressAttribute
0-2 8-9 14-15 17 21 24-25 30 33-35 47 50 52 54 56-57 61-62 66 75 88 95 103 115 119-120:
  AcceptCapacityReservationBillingOwnership AssociateCapacityReservationBillingOwner CancelCapacityReservation
  CreateCapacityReservation CreateCapacityReservationBySplitting CreateCapacityReservationCancellationQuote
  CreateInterruptibleCapacityReservationAllocation DescribeCapacityBlockExtensionOfferings
  DisassociateCapacityReservationBillingOwner GetCapacityReservationUsage GetGroupsForCapacityReservation
  ModifyCapacityReservation MoveCapacityReservationInstances PurchaseCapacityBlock PurchaseCapacityBlockExtension
  RejectCapacityReservationBillingOwnership UpdateInterruptibleCapacityReservationAllocation
0-2 8-9 14 54 95 102-103 120: AcceptReservedInstancesExchangeQuote DeleteQueuedReservedInstances
  GetReservedInstancesExchangeQuote ModifyReservedInstances
0-2 8-9 95 103 121: AcceptTransitGatewayClientVpnAttachment AcceptTransitGatewayPeeringAttachment
  AcceptTransitGatewayVpcAttachment CreateTransitGatewayConnect DeleteTransitGatewayClientVpnAttachment
  DeleteTransitGatewayConnect DeleteTransitGatewayPeeringAttachment DeleteTransitGatewayVpcAttachment
  RejectTransitGatewayClientVpnAttachment RejectTransitGatewayPeeringAttachment RejectTransitGatewayVpcAttachment
0-2 8-9 95 103 121 125: AcceptTransitGatewayMulticastDomainAssociations
  RejectTransitGatewayMulticastDomainAssociations
0-2 8-9 95 103 136 141-143: AcceptVpcEndpointConnections CreateVpcEndpointServiceConfiguration
  DeleteVpcEndpointServiceConfigurations DescribeVpcEndpointServicePermissions ModifyVpcEndpointPayerResponsibility
  ModifyVpcEndpointServiceConfiguration ModifyVpcEndpointServicePayerResponsibility
  ModifyVpcEndpointServicePermissions RejectVpcEndpointConnections StartVpcEndpointServicePrivateDnsVerification
0-3 8-9 59-60 95 101 103 120 144-145: AcceptVpcPeeringConnection CreateVpcPeeringConnection
95: AdvertiseByoipCidr AssociateEnclaveCertificateIamRole AssociateIpamByoasn AssociateTrunkInterface BundleInstance
  CancelBundleTask CancelConversionTask CancelReservedInstancesListing ConfirmProductInstance CreateDefaultSubnet
  CreateDefaultVpc CreateReservedInstancesListing CreateSpotDatafeedSubscription DeleteSpotDatafeedSubscription
  DeleteSubnetCidrReservation DeprovisionByoipCidr DeregisterInstanceEventNotificationAttributes
  DescribeAccountAttributes DescribeAccountVpcEncryptionControl DescribeAddressTransfers DescribeAddresses
  DescribeAddressesAttribute DescribeAggregateIdFormat DescribeApplicationStatus
  DescribeApplicationStatusCheckAssociations DescribeApplicationStatusChecks DescribeAvailabilityZones
  DescribeAwsNetworkPerformanceMetricSubscriptions DescribeBundleTasks DescribeByoipCidrs
  DescribeCapacityBlockExtensionHistory DescribeCapacityBlockOfferings DescribeCapacityBlockStatus
  DescribeCapacityBlocks DescribeCapacityManagerDataExports DescribeCapacityReservationBillingRequests
  DescribeCapacityReservationCancellationQuotes DescribeCapacityReservationFleets DescribeCapacityReservationTopology
  DescribeCapacityReservations DescribeCarrierGateways DescribeClassicLinkInstances DescribeClientVpnEndpoints
  DescribeCoipPools DescribeConversionTasks DescribeCustomerGateways DescribeDeclarativePoliciesReports
  DescribeDhcpOptions DescribeEgressOnlyInternetGateways DescribeElasticGpus DescribeExportImageTasks
  DescribeExportTasks DescribeFastLaunchImages DescribeFastSnapshotRestores DescribeFleets DescribeFlowLogs
  DescribeFpgaImages DescribeHostReservationOfferings DescribeHostReservations DescribeHosts
  DescribeIamInstanceProfileAssociations DescribeIdFormat DescribeIdentityIdFormat DescribeImageReferences
  DescribeImageUsageReportEntries DescribeImageUsageReports DescribeImages DescribeImportImageTasks
  DescribeImportSnapshotTasks DescribeInstanceConnectEndpoints DescribeInstanceCreditSpecifications
  DescribeInstanceEventNotificationAttributes DescribeInstanceEventWindows DescribeInstanceImageMetadata
  DescribeInstanceSqlHaHistoryStates DescribeInstanceSqlHaStates DescribeInstanceStatus DescribeInstanceTopology
  DescribeInstanceTypeOfferings DescribeInstanceTypes DescribeInstances DescribeInternetGateways DescribeIpamByoasn
  DescribeIpamExternalResourceVerificationTokens DescribeIpamInternetRegistryAssociations DescribeIpamPolicies
  DescribeIpamPoolAllocations DescribeIpamPools DescribeIpamPrefixListResolverTargets DescribeIpamPrefixListResolvers
  DescribeIpamResourceDiscoveries DescribeIpamResourceDiscoveryAssociations DescribeIpamScopes DescribeIpams
  DescribeIpv6Pools DescribeKeyPairs DescribeLaunchTemplateVersions DescribeLaunchTemplates
  DescribeLocalGatewayRouteTablePermissions DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations
  DescribeLocalGatewayRouteTableVpcAssociations DescribeLocalGatewayRouteTables
  DescribeLocalGatewayVirtualInterfaceGroups DescribeLocalGatewayVirtualInterfaces DescribeLocalGateways
  DescribeLockedSnapshots DescribeMacHosts DescribeMacModificationTasks DescribeManagedPrefixLists
  DescribeMovingAddresses DescribeNatGateways DescribeNetworkAcls DescribeNetworkInsightsAccessScopeAnalyses
  DescribeNetworkInsightsAccessScopes DescribeNetworkInsightsAnalyses DescribeNetworkInsightsPaths
  DescribeNetworkInterfaceAttribute DescribeNetworkInterfacePermissions DescribeNetworkInterfaces DescribeOutpostLags
  DescribePlacementGroups DescribePrefixLists DescribePrincipalIdFormat DescribePublicIpv4Pools DescribeRegions
  DescribeReplaceRootVolumeTasks DescribeReservedInstances DescribeReservedInstancesListings
  DescribeReservedInstancesModifications DescribeReservedInstancesOfferings DescribeRouteServerEndpoints
  DescribeRouteServerPeers DescribeRouteServers DescribeRouteTables DescribeScheduledInstanceAvailability
  DescribeScheduledInstances DescribeSecondaryInterfaces DescribeSecondaryNetworks DescribeSecondarySubnets
  DescribeSecurityGroupRules DescribeSecurityGroupVpcAssociations DescribeSecurityGroups
  DescribeServiceLinkVirtualInterfaces DescribeSnapshotTierStatus DescribeSnapshots DescribeSpotDatafeedSubscription
  DescribeSpotFleetRequests DescribeSpotInstanceRequests DescribeSpotPriceHistory DescribeStaleSecurityGroups
  DescribeStoreImageTasks DescribeSubnets DescribeTags DescribeTrafficMirrorFilterRules DescribeTrafficMirrorFilters
  DescribeTrafficMirrorSessions DescribeTrafficMirrorTargets DescribeTransitGatewayAttachments
  DescribeTransitGatewayConnectPeers DescribeTransitGatewayConnects DescribeTransitGatewayMeteringPolicies
  DescribeTransitGatewayMulticastDomains DescribeTransitGatewayPeeringAttachments DescribeTransitGatewayPolicyTables
  DescribeTransitGatewayRouteTableAnnouncements DescribeTransitGatewayRouteTables DescribeTransitGatewayVpcAttachments
  DescribeTransitGateways DescribeTrunkInterfaceAssociations DescribeVerifiedAccessEndpoints
  DescribeVerifiedAccessGroups DescribeVerifiedAccessInstanceLoggingConfigurations
  DescribeVerifiedAccessInstanceWebAclAssociations DescribeVerifiedAccessInstances
  DescribeVerifiedAccessTrustProviders DescribeVolumeStatus DescribeVolumes DescribeVolumesModifications
  DescribeVpcBlockPublicAccessExclusions DescribeVpcBlockPublicAccessOptions DescribeVpcClassicLink
  DescribeVpcClassicLinkDnsSupport DescribeVpcEncryptionControls DescribeVpcEndpointAssociations
  DescribeVpcEndpointConnectionNotifications DescribeVpcEndpointConnections DescribeVpcEndpointServiceConfigurations
  DescribeVpcEndpointServices DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs DescribeVpnConcentrators
  DescribeVpnConnections DescribeVpnGateways DisableAllowedImagesSettings
  DisableAwsNetworkPerformanceMetricSubscription DisableCapacityManager DisableEbsEncryptionByDefault
  DisableImageBlockPublicAccess DisableIpamOrganizationAdminAccount DisableSerialConsoleAccess
  DisableSnapshotBlockPublicAccess DisassociateEnclaveCertificateIamRole DisassociateIpamByoasn
  DisassociateTrunkInterface EnableAllowedImagesSettings EnableAwsNetworkPerformanceMetricSubscription
  EnableCapacityManager EnableEbsEncryptionByDefault EnableImageBlockPublicAccess EnableIpamOrganizationAdminAccount
  EnableReachabilityAnalyzerOrganizationSharing EnableSerialConsoleAccess EnableSnapshotBlockPublicAccess
  ExportTransitGatewayRoutes GetAllowedImagesSettings GetAssociatedEnclaveCertificateIamRoles
  GetAwsNetworkPerformanceData GetCapacityManagerAttributes GetCapacityManagerMetricData
  GetCapacityManagerMetricDimensions GetCapacityManagerMonitoredTagKeys GetDefaultCreditSpecification
  GetEbsDefaultKmsKeyId GetEbsEncryptionByDefault GetEnabledIpamPolicy GetHostReservationPurchasePreview
  GetImageBlockPublicAccessState GetInstanceMetadataDefaults GetInstanceTypesFromInstanceRequirements
  GetManagedResourceVisibility GetSerialConsoleAccessStatus GetSnapshotBlockPublicAccessState GetSpotPlacementScores
  GetSubnetCidrReservations GetTransitGatewayAttachmentPropagations GetTransitGatewayPrefixListReferences
  GetTransitGatewayRouteTableAssociations GetTransitGatewayRouteTablePropagations GetVpnConnectionDeviceTypes
  ListImagesInRecycleBin ListSnapshotsInRecycleBin ListVolumesInRecycleBin ModifyAccountVpcEncryptionControl
  ModifyAvailabilityZoneGroup ModifyDefaultCreditSpecification ModifyEbsDefaultKmsKeyId ModifyIdFormat
  ModifyIdentityIdFormat ModifyManagedResourceVisibility ModifyVpcBlockPublicAccessOptions MoveAddressToVpc
  ProvisionByoipCidr PurchaseReservedInstancesOffering PurchaseScheduledInstances
  RegisterInstanceEventNotificationAttributes ReplaceImageCriteriaInAllowedImagesSettings ResetEbsDefaultKmsKeyId
  RestoreAddressToClassic RunScheduledInstances StartDeclarativePoliciesReport UpdateCapacityManagerMonitoredTagKeys
  UpdateCapacityManagerOrganizationsAccess WithdrawByoipCidr
0-2 8-9 13-14 39 54 62 66 94-95 103: AllocateHosts ModifyHosts PurchaseHostReservation ReleaseHosts
0-2 8-9 95 103: AllocateIpamPoolCidr AssociateInstanceEventWindow AssociateIpamResourceDiscovery
  AssociateVerifiedAccessInstanceWebAcl AttachVerifiedAccessTrustProvider BatchModifyIpamRoutingPolicyRegistrations
  CancelCapacityReservationFleets CancelSpotFleetRequests CreateCapacityManagerDataExport
  CreateCapacityReservationFleet CreateInstanceEventWindow CreateIpam CreateIpamExternalResourceVerificationToken
  CreateIpamInternetRegistryAssociation CreateIpamPolicy CreateIpamPool CreateIpamPrefixListResolver
  CreateIpamPrefixListResolverTarget CreateIpamResourceDiscovery CreateIpamRoutingPolicyRegistration CreateIpamScope
  CreateTrafficMirrorFilter CreateTrafficMirrorFilterRule CreateVerifiedAccessGroup CreateVerifiedAccessInstance
  CreateVerifiedAccessTrustProvider DeleteApplicationStatusCheck DeleteCapacityManagerDataExport DeleteFleets
  DeleteInstanceEventWindow DeleteIpam DeleteIpamExternalResourceVerificationToken
  DeleteIpamInternetRegistryAssociation DeleteIpamPolicy DeleteIpamPool DeleteIpamPrefixListResolver
  DeleteIpamPrefixListResolverTarget DeleteIpamResourceDiscovery DeleteIpamRoutingPolicyRegistration DeleteIpamScope
  DeleteTrafficMirrorFilter DeleteTrafficMirrorFilterRule DeleteTrafficMirrorSession DeleteVerifiedAccessGroup
  DeleteVerifiedAccessInstance DeleteVerifiedAccessTrustProvider DeleteVpcBlockPublicAccessExclusion
  DeprovisionIpamByoasn DeprovisionIpamPoolCidr DescribeFleetHistory DescribeFleetInstances DescribeSpotFleetInstances
  DescribeSpotFleetRequestHistory DetachVerifiedAccessTrustProvider DisableIpamPolicy DisassociateInstanceEventWindow
  DisassociateVerifiedAccessInstanceWebAcl EnableIpamInternetRegistryAssociation EnableIpamPolicy
  ExportVerifiedAccessInstanceClientConfiguration GetIpamAddressHistory GetIpamDiscoveredAccounts
  GetIpamDiscoveredPublicAddresses GetIpamDiscoveredResourceCidrs GetIpamDiscoveredRoutes
  GetIpamInternetRegistryAssociationAsns GetIpamInternetRegistryAssociationCidrs GetIpamPolicyAllocationRules
  GetIpamPolicyOrganizationTargets GetIpamPoolAllocations GetIpamPoolCidrs GetIpamPrefixListResolverRules
  GetIpamPrefixListResolverVersionEntries GetIpamPrefixListResolverVersions GetIpamResourceCidrs
  GetIpamRouteOriginAuthorizations GetIpamRouteProtectionFindings GetIpamRoutingPolicyRegistrationDeltas
  GetIpamRoutingPolicyRegistrations GetVerifiedAccessGroupPolicy GetVerifiedAccessInstanceWebAcl ImportByoipCidrToIpam
  ModifyCapacityReservationFleet ModifyInstanceEventWindow ModifyIpam ModifyIpamPolicyAllocationRules ModifyIpamPool
  ModifyIpamPoolAllocation ModifyIpamPrefixListResolver ModifyIpamPrefixListResolverTarget ModifyIpamResourceCidr
  ModifyIpamResourceDiscovery ModifyIpamRoutingPolicyRegistration ModifyIpamScope
  ModifyTrafficMirrorFilterNetworkServices ModifyTrafficMirrorFilterRule ModifyTrafficMirrorSession
  ModifyVerifiedAccessGroup ModifyVerifiedAccessGroupPolicy ModifyVerifiedAccessInstance
  ModifyVerifiedAccessInstanceLoggingConfiguration ModifyVerifiedAccessTrustProvider
  ModifyVpcBlockPublicAccessExclusion MoveByoipCidrToIpam ProvisionIpamByoasn ProvisionIpamPoolCidr
  ProvisionPublicIpv4PoolCidr ReleaseIpamPoolAllocation
0-2 8-9 18-20 27 59-60 62 66 95 103 107-109 120 135 144: ApplySecurityGroupsToClientVpnTargetNetwork
0-2 7-9 11-12 14 62 66 68 73 79 95 103 117 135: AssignIpv6Addresses AssignPrivateIpAddresses
  CreateNetworkInterfacePermission CreateTrafficMirrorSession DeleteNetworkInterface DeleteNetworkInterfacePermission
  ModifyPublicIpDnsNameOptions ResetNetworkInterfaceAttribute UnassignIpv6Addresses UnassignPrivateIpAddresses
0-2 95 103 135: AssignPrivateNatGatewayAddress AttachApplianceToNatGateway DeleteNatGateway
  DetachApplianceFromNatGateway UnassignPrivateNatGatewayAddress
0-2 6-9 11-12 14-15 22 28 30 45-46 48-49 51 53-54 62 66 68-71 73-74 79 88 91 93 95 103-104 117 120 135:
  AssociateAddress
0-2 8-9 14-15 22 30 45-46 48-49 51 53-54 62 66 68-71 74 88 91 95 103-104 120: AssociateApplicationStatusCheck
  AssociateIamInstanceProfile CreateDelegateMacVolumeOwnershipTask CreateInstanceExportTask
  CreateMacSystemIntegrityProtectionModificationTask DescribeInstanceAttribute
  DisableApplicationStatusCheckSuppression DisableInstanceSqlHaStandbyDetections DisassociateApplicationStatusCheck
  DisassociateIamInstanceProfile EnableApplicationStatusCheckSuppression EnableInstanceSqlHaStandbyDetections
  GetConsoleOutput GetConsoleScreenshot GetInstanceTpmEkPub GetInstanceUefiData GetLaunchTemplateData GetPasswordData
  ModifyInstanceCpuOptions ModifyInstanceCreditSpecification ModifyInstanceEventStartTime
  ModifyInstanceMaintenanceOptions ModifyInstanceMetadataOptions ModifyInstanceNetworkPerformanceOptions
  ModifyPrivateDnsNameOptions MonitorInstances RebootInstances ReplaceIamInstanceProfileAssociation
  ReportInstanceStatus ResetInstanceAttribute SendDiagnosticInterrupt SendSpotInstanceInterruptions StartInstances
  StopInstances TerminateInstances UnmonitorInstances
0-2 8-9 14-15 18-20 27 59-60 62 66 95 103 107 109 118 135: AssociateClientVpnTargetNetwork CreateClientVpnRoute
  DeleteClientVpnRoute
0-2 8-9 26 59-60 95 103 120 144: AssociateDhcpOptions
0-2 6 8-9 28 93 95 103 135: AssociateNatGatewayAddress
0-2 8-9 59-60 95 103 120 144: AssociateRouteServer AssociateVpcCidrBlock AttachVpnGateway
  CreateEgressOnlyInternetGateway CreateLocalGatewayRouteTableVpcAssociation CreateOdbNetworkPeering CreateVpc
  CreateVpcEncryptionControl DeleteOdbNetworkPeering DeleteVpc DescribeVpcAttribute DetachVpnGateway
  DisableVpcClassicLink DisableVpcClassicLinkDnsSupport DisassociateRouteServer DisassociateVpcCidrBlock
  EnableVpcClassicLink EnableVpcClassicLinkDnsSupport GetSecurityGroupsForVpc
  GetVpcResourcesBlockingEncryptionEnforcement ModifyOdbNetworkPeering ModifyVpcAttribute ModifyVpcTenancy
0-2 8-9 14-15 55 59-60 62 66 95 103 105 118 135: AssociateRouteTable DisassociateRouteTable
  ReplaceRouteTableAssociation
0-2 8-9 59-60 62 66 95 103 108 120 135 144: AssociateSecurityGroupVpc CreateSecurityGroup DisassociateSecurityGroupVpc
0-2 8-9 14-15 59-60 62 66 95 103 118 135: AssociateSubnetCidrBlock CreateRouteServerEndpoint
  CreateSubnetCidrReservation DeleteSubnet DisassociateSubnetCidrBlock ModifySubnetAttribute
  ModifyVerifiedAccessEndpoint
0-2 8-9 14-15 59-60 62 66 95 103 118 121 125 135: AssociateTransitGatewayMulticastDomain
  DisassociateTransitGatewayMulticastDomain
0-2 8-9 95 103 121 126: AssociateTransitGatewayPolicyTable DisassociateTransitGatewayPolicyTable
0-2 8-9 95 103 121 128: AssociateTransitGatewayRouteTable CreateTransitGatewayRoute
  DisassociateTransitGatewayRouteTable ReplaceTransitGatewayRoute
0-2 8-9 14-15 22 30 45-46 48-49 51 53-54 59-60 62 66 68-71 74 88 91 95 103-104 108 120 135 144: AttachClassicLinkVpc
0-2 8-9 16 41-42 62 66 76 92 95 103-104: AttachImageWatermark CancelImageLaunchPermission CreateImageUsageReport
  CreateRestoreImageTask CreateStoreImageTask DeregisterImage DescribeImageAttribute DetachImageWatermark
  DisableFastLaunch DisableImage DisableImageDeprecation DisableImageDeregistrationProtection EnableImage
  EnableImageDeprecation EnableImageDeregistrationProtection ExportImage GetImageAncestry ModifyImageAttribute
  ReplaceImageInstanceTypeSpecification ResetImageAttribute RestoreImageFromRecycleBin
0-2 8-9 55 59-60 95 103 120 144: AttachInternetGateway DetachInternetGateway
0-2 7-9 11-12 14-15 22 30 45-46 48-49 51 53-54 62 66 68-71 73-74 79 88 91 95 103-104 117 120 135:
  AttachNetworkInterface DetachNetworkInterface
0-2 62 66 89-90 95 103: AttachResourcesToPlacementGroup CreatePlacementGroup DeletePlacementGroup
  DetachResourcesFromPlacementGroup
0-2 8-9 14-15 22 30 32 45-46 48-49 51 53-54 62 65-66 68-71 74 77-78 88 91 95 103-104 120 129-134: AttachVolume
  DetachVolume PauseVolumeIO
0-2 8-9 18-20 27 95 103 107 109: AuthorizeClientVpnIngress DeleteClientVpnEndpoint DescribeClientVpnAuthorizationRules
  DescribeClientVpnConnections DescribeClientVpnRoutes DescribeClientVpnTargetNetworks
  DisassociateClientVpnTargetNetwork ExportClientVpnClientCertificateRevocationList ExportClientVpnClientConfiguration
  ImportClientVpnClientCertificateRevocationList RevokeClientVpnIngress TerminateClientVpnConnections
0-2 62 66 95 103 108 135: AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress DeleteSecurityGroup
  DescribeSecurityGroupReferences RevokeSecurityGroupEgress RevokeSecurityGroupIngress
  UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress
  ValidateSecurityGroupQuotasForInterface
0-2 95 103: CancelDeclarativePoliciesReport CancelExportTask CancelImportTask CancelSpotInstanceRequests
  CreateCoipCidr CreateCoipPoolPermission CreateCustomerGateway CreateLocalGatewayVirtualInterface
  CreateLocalGatewayVirtualInterfaceGroup CreateNetworkInsightsAccessScope CreatePublicIpv4Pool CreateRouteServer
  CreateSecondaryNetwork CreateSecondarySubnet CreateVpnGateway DeleteCoipCidr DeleteCoipPool DeleteCoipPoolPermission
  DeleteCustomerGateway DeleteEgressOnlyInternetGateway DeleteFlowLogs DeleteImageUsageReport
  DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation DeleteLocalGatewayRouteTableVpcAssociation
  DeleteLocalGatewayVirtualInterface DeleteLocalGatewayVirtualInterfaceGroup DeleteNetworkInsightsAccessScope
  DeleteNetworkInsightsAccessScopeAnalysis DeleteNetworkInsightsAnalysis DeleteNetworkInsightsPath
  DeletePublicIpv4Pool DeleteRouteServer DeleteSecondaryNetwork DeleteSecondarySubnet DeleteTrafficMirrorTarget
  DeleteVpnConcentrator DeleteVpnGateway DeprovisionPublicIpv4PoolCidr DisassociateIpamResourceDiscovery
  GetAssociatedIpv6PoolCidrs GetCoipPoolUsage GetDeclarativePoliciesReportSummary GetFlowLogsIntegrationTemplate
  GetNetworkInsightsAccessScopeAnalysisFindings GetNetworkInsightsAccessScopeContent GetRouteServerAssociations
  GetRouteServerRoutingDatabase ModifyRouteServer StartNetworkInsightsAccessScopeAnalysis StartNetworkInsightsAnalysis
0-2 8-9 76 92 95 103: CopyFpgaImage CreateFpgaImage DeleteFpgaImage DescribeFpgaImageAttribute
  ModifyFpgaImageAttribute ResetFpgaImageAttribute
0-2 4-5 8-9 14 16 32 41-42 62 66-67 75-78 91-92 95 98-99 103-104 110-114 116 132: CopyImage ImportImage RegisterImage
0-2 4-5 8-9 14 32 62 66-67 75-78 91 95 98-99 103 110-114 116 132: CopySnapshot DeleteSnapshot
  DescribeSnapshotAttribute DisableFastSnapshotRestores EnableFastSnapshotRestores ImportSnapshot LockSnapshot
  ModifySnapshotAttribute ModifySnapshotTier ResetSnapshotAttribute RestoreSnapshotFromRecycleBin RestoreSnapshotTier
  UnlockSnapshot
0-2 8-9 14-15 32 62 65-66 68 77-78 95 103 129-134: CopyVolumes DeleteVolume DescribeVolumeAttribute EnableVolumeIO
  ImportVolume InjectVolumeIOLatency ModifyVolume ModifyVolumeAttribute RestoreVolumeFromRecycleBin
0-2 8-9 14-15 59-60 62 66 95 103 108 118 135: CreateApplicationStatusCheck CreateInstanceConnectEndpoint
  ModifyApplicationStatusCheck
0-2 8-9 59-60 95 103 120 135 144: CreateCarrierGateway
0-2 8-9 18-20 27 59-60 62 66 95 103 107-109 120 123 135 144: CreateClientVpnEndpoint ModifyClientVpnEndpoint
0-2 9 95 103: CreateCoipPool CreateLocalGatewayRouteTable CreateLocalGatewayRouteTablePermission
  CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation DeleteLocalGatewayRouteTable
  DeleteLocalGatewayRouteTablePermission DeleteVerifiedAccessEndpoint DeleteVpcEncryptionControl
  GetVerifiedAccessEndpointPolicy GetVerifiedAccessEndpointTargets ModifyVerifiedAccessEndpointPolicy
  ModifyVpcEncryptionControl SearchLocalGatewayRoutes
0-2 26 95 103: CreateDhcpOptions DeleteDhcpOptions
0-2 8-9 14-17 21-22 24-25 30 32-35 41-42 45-54 56-57 59-62 65-66 68-71 74-78 88-92 95 103-104 115 118-120 129-135:
  CreateFleet
0-2 7-9 11-12 14-15 59-60 62 66 68 73 79 95 103 117-118 120-121 123 135 144: CreateFlowLogs
0-2 4-5 8-9 14-16 22 30 32 41-42 45-46 48-49 51 53-54 62 66-71 74-78 88 91-92 95 98-99 103-104 110-114 116 120 132:
  CreateImage
0-2 55 95 103: CreateInternetGateway DeleteInternetGateway
0-2 62-64 66 95 103: CreateKeyPair DeleteKeyPair ImportKeyPair
0-2 8-9 62 66 68 95 103: CreateLaunchTemplate CreateLaunchTemplateVersion DeleteLaunchTemplate
  DeleteLaunchTemplateVersions ModifyLaunchTemplate
0-2 7-9 11-12 14 58 62 66 68 73 79 95 103 117 135: CreateLocalGatewayRoute ModifyLocalGatewayRoute
0-2 8-9 58 95 103: CreateManagedPrefixList DeleteLocalGatewayRoute DeleteManagedPrefixList
  GetManagedPrefixListAssociations GetManagedPrefixListEntries ModifyManagedPrefixList RestoreManagedPrefixListVersion
0-2 6 8-9 14-15 28 59-60 62 66 93 95 103 118 120 135 144: CreateNatGateway
0-2 8-9 59-60 72 95 103 120 135 144: CreateNetworkAcl
0-2 72 95 103 135: CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry
0-3 7-9 11-12 14-15 22 30 45-46 48-49 51 53-55 62 66 68-71 73-74 79 88 91 95 101 103-104 117 120 123 135-143 145:
  CreateNetworkInsightsPath
0-2 7-9 11-12 14-15 59-60 62 66 68 73 79 95 103 108 117-118 135: CreateNetworkInterface CreateVerifiedAccessEndpoint
0-2 4-5 8-9 14-16 22 30 32 41-42 45-46 48-49 51 53-54 62 65-71 74-78 88 91-92 95 98-99 103-104 110-114 116 120
  129-134: CreateReplaceRootVolumeTask
0-2 95 103 105 135: CreateRoute DeleteRoute DeleteRouteTable DisableRouteServerPropagation DisableVgwRoutePropagation
  EnableRouteServerPropagation EnableVgwRoutePropagation GetRouteServerPropagations ReplaceRoute
0-2 14 95 103: CreateRouteServerPeer DeleteRouteServerEndpoint DeleteRouteServerPeer
0-2 8-9 59-60 95 103 105 120 135 144: CreateRouteTable
0-2 4-5 8-9 14-15 32 62 65-68 75-78 91 95 98-99 103 110-114 116 129-134: CreateSnapshot CreateVolume
0-2 4-5 8-9 14-15 22 30 32 45-46 48-49 51 53-54 62 65-71 74-78 88 91 95 98-99 103-104 110-114 116 120 129-134:
  CreateSnapshots
0-2 8-9 14-15 59-60 62 66 95 103 118 120 135 144: CreateSubnet CreateVpcBlockPublicAccessExclusion
0-35 38-145: CreateTags
0-2 7-9 11-12 14 62 66 68 73 79 95 103 117 135-140 142: CreateTrafficMirrorTarget
0-2 8-9 95 103 123: CreateTransitGateway CreateVpnConcentrator DeleteTransitGateway
0-2 8-9 95 103 121-122: CreateTransitGatewayConnectPeer
0-2 8-9 95 103 121 123-124: CreateTransitGatewayMeteringPolicy
0-2 8-9 95 103 121 124: CreateTransitGatewayMeteringPolicyEntry ModifyTransitGatewayMeteringPolicy
0-2 8-9 95 103 123 125: CreateTransitGatewayMulticastDomain
0-2 8-9 95 103 121 123: CreateTransitGatewayPeeringAttachment
0-2 8-9 95 103 123 126: CreateTransitGatewayPolicyTable
0-2 8-9 95 103 126 128: CreateTransitGatewayPolicyTableEntry ModifyTransitGatewayPolicyTableEntry
0-2 8-9 58 95 103 121 128: CreateTransitGatewayPrefixListReference ModifyTransitGatewayPrefixListReference
0-2 8-9 95 103 123 128: CreateTransitGatewayRouteTable ModifyTransitGateway
0-2 8-9 95 103 121 127-128: CreateTransitGatewayRouteTableAnnouncement DisableTransitGatewayRouteTablePropagation
  EnableTransitGatewayRouteTablePropagation
0-2 8-9 14-15 59-60 62 66 95 103 118 120-121 123 135 144: CreateTransitGatewayVpcAttachment
0-2 8-9 14-15 59-60 62 66 95 103 105 108 118 120 135-140 142 144: CreateVpcEndpoint
0-2 8-9 95 103 136-143: CreateVpcEndpointConnectionNotification DeleteVpcEndpointConnectionNotifications
  ModifyVpcEndpointConnectionNotification
0-2 8-10 29 38 40 43-44 80-87 95-97 100 103 106 121 123: CreateVpnConnection
0-2 8-10 29 38 40 43-44 80-87 95-97 100 103 106: CreateVpnConnectionRoute DeleteVpnConnection DeleteVpnConnectionRoute
  GetActiveVpnTunnelStatus GetVpnConnectionDeviceSampleConfiguration GetVpnTunnelReplacementStatus ModifyVpnConnection
  ModifyVpnConnectionOptions ModifyVpnTunnelCertificate ModifyVpnTunnelOptions ReplaceVpnTunnel
0-2 95 103 120 135: DeleteCarrierGateway
0-2 8-9 95 103 118: DeleteInstanceConnectEndpoint
0-2 8-9 62 66 89-90 95 103: DeleteResourcePolicy GetResourcePolicy PutResourcePolicy
0-22 24-35 38-145: DeleteTags
0-2 95 103 122: DeleteTransitGatewayConnectPeer
0-2 9 95 103 124: DeleteTransitGatewayMeteringPolicy DeleteTransitGatewayMeteringPolicyEntry
  GetTransitGatewayMeteringPolicyEntries
0-2 95 103 125: DeleteTransitGatewayMulticastDomain GetTransitGatewayMulticastDomainAssociations
  SearchTransitGatewayMulticastGroups
0-2 95 103 126: DeleteTransitGatewayPolicyTable DeleteTransitGatewayPolicyTableEntry
  GetTransitGatewayPolicyTableAssociations GetTransitGatewayPolicyTableEntries
0-2 8-9 58 95 103 128: DeleteTransitGatewayPrefixListReference
0-2 8-9 95 103 128: DeleteTransitGatewayRoute DeleteTransitGatewayRouteTable SearchTransitGatewayRoutes
0-2 95 103 127: DeleteTransitGatewayRouteTableAnnouncement
0-2 8-9 95 103 136-140 142: DeleteVpcEndpoints
0-3 8-9 95 101 103 145: DeleteVpcPeeringConnection ModifyVpcPeeringConnectionOptions RejectVpcPeeringConnection
0-2 7-9 11-12 14 62 66 68 73 79 95 103 117 125 135: DeregisterTransitGatewayMulticastGroupMembers
  DeregisterTransitGatewayMulticastGroupSources RegisterTransitGatewayMulticastGroupMembers
  RegisterTransitGatewayMulticastGroupSources
0-2 8-9 14-15 22 30 45-46 48-49 51 53-54 59-60 62 66 68-71 74 88 91 95 103-104 120 144: DetachClassicLinkVpc
0-2 6-9 11-12 14 28 62 66 68 73 79 93 95 103 117 135: DisassociateAddress DisassociateNatGatewayAddress
0-2 8-9 16 41-42 62 66 68 76 92 95 103-104: EnableFastLaunch
0-2 8-9 14-15 22 30 32 45-46 48-49 51 53-54 59-60 62 65-66 68-71 74 77-78 88 91 95 103-104 108 118 120 129-135:
  ImportInstance
36-37 95: InjectApiError
0-2 8-9 14-16 41-42 59-60 62 66 68 76 92 95 103-104 118 135: ModifyFleet
0-2 8-9 14-15 22 30 32 45-46 48-49 51 53-54 62 65-66 68-71 74 77-78 88 91 95 103-104 108 120 129-135:
  ModifyInstanceAttribute
0-2 8-9 14-15 17 21-22 24-25 30 33-35 45-54 56-57 61-62 66 68-71 74-75 88 91 95 103-104 115 119-120:
  ModifyInstanceCapacityReservationAttributes
0-2 8-9 62 66 95 103 108 118 135: ModifyInstanceConnectEndpoint
9 95: ModifyInstanceMetadataDefaults
0-2 8-9 13-15 22 30 39 45-46 48-49 51 53-54 62 66 68-71 74 88-91 94-95 103-104 120: ModifyInstancePlacement
0-2 7-9 11-12 14-15 22 30 45-46 48-49 51 53-54 59-60 62 66 68-71 73-74 79 88 91 95 103-104 108 117-118 120 135:
  ModifyNetworkInterfaceAttribute
0-2 8-9 58 62 66 95 103 108 135: ModifySecurityGroupRules
0-2 8-9 14-15 59-60 62 66 68 95 103 118 135: ModifySpotFleetRequest
0-2 8-9 14-15 59-60 62 66 95 103 118 121 135: ModifyTransitGatewayVpcAttachment
0-2 8-9 14-15 59-60 62 66 95 103 105 108 118 135-140 142: ModifyVpcEndpoint
0-2 8-9 14-15 59-60 62 66 72 95 103 118 135: ReplaceNetworkAclAssociation
0-2 4-5 8-9 14-16 32 41-42 59-60 62-64 66-68 75-78 89-92 95 98-99 103-104 108 110-114 116 118 132 135:
  RequestSpotFleet
0-2 4-5 7-9 11-12 14-16 32 41-42 59-60 62-64 66-68 73 75-79 89-92 95 98-99 103-104 108 110-114 116-118 132 135:
  RequestSpotInstances
0-2 4-5 7-9 11-12 14-17 21-22 24-25 30-35 41-42 45-54 56-57 59-71 73-79 88-92 95 98-99 103-104 108 110-120 129-135:
  RunInstances
"""
