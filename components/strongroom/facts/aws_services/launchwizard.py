"""Actions and condition keys of `launchwizard`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CreateAdditionalNode CreateSettingsSet DeleteAdditionalNode DeleteApp DeleteSettingsSet DescribeAdditionalNode
  DescribeProvisionedApp DescribeProvisioningEvents DescribeSettingsSet GetDeploymentPatternVersion
  GetInfrastructureSuggestion GetIpAddress GetResourceCostEstimate GetResourceRecommendation GetSettingsSet
  GetWorkload GetWorkloadAsset GetWorkloadAssets GetWorkloadDeploymentPattern ListAdditionalNodes ListAllowedResources
  ListDeploymentEvents ListDeploymentPatternVersions ListDeployments ListProvisionedApps ListResourceCostEstimates
  ListSettingsSets ListWorkloadDeploymentOptions ListWorkloadDeploymentPatterns ListWorkloads PutSettingsSet
  StartProvisioning UpdateSettingsSet
0-2: CreateDeployment TagResource
1: DeleteDeployment GetDeployment ListTagsForResource UpdateDeployment
1-2: UntagResource
"""
