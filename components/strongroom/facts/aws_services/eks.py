"""Actions and condition keys of `eks`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys eks:accessEntryType eks:accessScope
eks:authenticationMode eks:blockStorageEnabled eks:bootstrapClusterCreatorAdminPermissions
eks:bootstrapSelfManagedAddons eks:clientId eks:clusterName eks:computeConfigEnabled eks:controlPlaneEgressMode
eks:controlPlaneScalingTier eks:deletionProtection eks:elasticLoadBalancingEnabled eks:encryptionConfigProviderKeyArns
eks:endpointPrivateAccess eks:endpointPublicAccess eks:issuerUrl eks:kubeApiServerConfig
eks:kubeControllerManagerConfig eks:kubernetesGroups eks:kubernetesVersion eks:kubeSchedulerConfig
eks:loggingType/${type} eks:namespaces eks:policyArn eks:principalArn eks:supportType eks:username
eks:zonalShiftEnabled
"""
ACTIONS = """
1: AccessKubernetesApi ActivateCertificateAuthority CancelUpdate CreateCertificateAuthority DeleteAddon
  DeleteCapability DeleteCertificateAuthority DeleteCluster DeleteEksAnywhereSubscription DeleteFargateProfile
  DeleteNodegroup DeletePodIdentityAssociation DeregisterCluster DescribeAddon DescribeCapability
  DescribeCertificateAuthority DescribeCluster DescribeEksAnywhereSubscription DescribeFargateProfile
  DescribeIdentityProviderConfig DescribeInsight DescribeInsightsRefresh DescribeNodegroup
  DescribePodIdentityAssociation DescribeUpdate DisassociateIdentityProviderConfig ListAccessEntries ListAddons
  ListCapabilities ListCertificateAuthorities ListDashboardData ListDashboardResources ListFargateProfiles
  ListIdentityProviderConfigs ListInsights ListNodegroups ListPodIdentityAssociations ListTagsForResource ListUpdates
  MutateViaKubernetesApi StartInsightsRefresh UpdateAddon UpdateCapability UpdateEksAnywhereSubscription
  UpdateNodegroupConfig UpdateNodegroupVersion UpdatePodIdentityAssociation
1 3-4 10 22 26-28 30: AssociateAccessPolicy DisassociateAccessPolicy
1 16: AssociateEncryptionConfig
0-2 9 19: AssociateIdentityProviderConfig
0-3 22 28 30: CreateAccessEntry
0-2: CreateAddon CreateCapability CreateFargateProfile CreateNodegroup CreatePodIdentityAssociation
0 2 5-8 11-18 20-21 23-25 29 31: CreateCluster
0 2: CreateEksAnywhereSubscription RegisterCluster
1 3 10 22 28 30: DeleteAccessEntry DescribeAccessEntry ListAssociatedAccessPolicies UpdateAccessEntry
: DescribeAddonConfiguration DescribeAddonVersions DescribeClusterVersions ListAccessPolicies ListClusters
  ListEksAnywhereSubscriptions
0-3 10 22 28 30: TagResource
1-3 10 22 28 30: UntagResource
1 5-6 11-15 17-18 20-21 24-25 29 31: UpdateClusterConfig
1 23: UpdateClusterVersion
"""
