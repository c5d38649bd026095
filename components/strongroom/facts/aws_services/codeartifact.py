"""Actions and condition keys of `codeartifact`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateExternalConnection AssociateWithDownstreamRepository CopyPackageVersions DeleteDomain
  DeleteDomainPermissionsPolicy DeletePackageGroup DeleteRepository DeleteRepositoryPermissionsPolicy DescribeDomain
  DescribePackageGroup DescribeRepository DisassociateExternalConnection GetAssociatedPackageGroup
  GetAuthorizationToken GetDomainPermissionsPolicy GetRepositoryEndpoint GetRepositoryPermissionsPolicy
  ListAllowedRepositoriesForGroup ListAssociatedPackages ListPackageGroups ListPackages ListRepositoriesInDomain
  ListSubPackageGroups ListTagsForResource PutDomainPermissionsPolicy PutRepositoryPermissionsPolicy
  ReadFromRepository UpdatePackageGroup UpdatePackageGroupOriginConfiguration UpdateRepository
0 2: CreateDomain CreatePackageGroup CreateRepository
: DeletePackage DeletePackageVersions DescribePackage DescribePackageVersion DisposePackageVersions
  GetPackageVersionAsset GetPackageVersionReadme ListDomains ListPackageVersionAssets ListPackageVersionDependencies
  ListPackageVersions ListRepositories PublishPackageVersion PutPackageMetadata PutPackageOriginConfiguration
  UpdatePackageVersionsStatus
0-2: TagResource
1-2: UntagResource
"""
