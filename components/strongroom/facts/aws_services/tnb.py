"""Actions and condition keys of `tnb`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CancelSolNetworkOperation DeleteSolFunctionPackage DeleteSolNetworkInstance DeleteSolNetworkPackage
  GetSolFunctionInstance GetSolFunctionPackage GetSolFunctionPackageContent GetSolFunctionPackageDescriptor
  GetSolNetworkInstance GetSolNetworkOperation GetSolNetworkPackage GetSolNetworkPackageContent
  GetSolNetworkPackageDescriptor ListSolFunctionInstances ListSolFunctionPackages ListSolNetworkInstances
  ListSolNetworkOperations ListSolNetworkPackages PutSolFunctionPackageContent PutSolNetworkPackageContent
  UpdateSolFunctionPackage UpdateSolNetworkPackage ValidateSolFunctionPackageContent ValidateSolNetworkPackageContent
0-2: CreateSolFunctionPackage CreateSolNetworkInstance CreateSolNetworkPackage InstantiateSolNetworkInstance
  TagResource TerminateSolNetworkInstance UpdateSolNetworkInstance
: ListTagsForResource
1-2: UntagResource
"""
