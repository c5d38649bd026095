"""Actions and condition keys of `glacier`."""

KEYS = """
glacier:ArchiveAgeInDays
"""
ACTIONS = """
: AbortMultipartUpload AbortVaultLock AddTagsToVault CompleteMultipartUpload CompleteVaultLock CreateVault DeleteVault
  DeleteVaultAccessPolicy DeleteVaultNotifications DescribeJob DescribeVault GetDataRetrievalPolicy GetJobOutput
  GetVaultAccessPolicy GetVaultLock GetVaultNotifications InitiateMultipartUpload InitiateVaultLock ListJobs
  ListMultipartUploads ListParts ListProvisionedCapacity ListTagsForVault ListVaults PurchaseProvisionedCapacity
  RemoveTagsFromVault SetDataRetrievalPolicy SetVaultAccessPolicy SetVaultNotifications UploadArchive
  UploadMultipartPart
0: DeleteArchive InitiateJob
"""
