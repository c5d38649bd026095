"""Actions and condition keys of `fsx`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys fsx:NfsDataRepositoryAuthenticationEnabled
fsx:NfsDataRepositoryEncryptionInTransitEnabled fsx:ParentVolumeId fsx:StorageVirtualMachineId
"""
ACTIONS = """
1: AssociateFileGateway AssociateFileSystemAliases BypassSnaplockEnterpriseRetention CancelDataRepositoryTask
  CopySnapshotAndUpdateVolume CreateAndAttachS3AccessPoint DeleteBackup DeleteDataRepositoryAssociation
  DeleteFileCache DeleteResourcePolicy DeleteSnapshot DeleteStorageVirtualMachine DescribeAssociatedFileGateways
  DescribeFileSystemAliases DetachAndDeleteS3AccessPoint DisassociateFileGateway DisassociateFileSystemAliases
  GetResourcePolicy ListTagsForResource ManageBackupPrincipalAssociations PutResourcePolicy
  ReleaseFileSystemNfsV3Locks RestoreVolumeFromSnapshot StartMisconfiguredStateRecovery
  UpdateDataRepositoryAssociation UpdateFileCache UpdateFileSystem UpdateSnapshot UpdateStorageVirtualMachine
0-2: CopyBackup CreateBackup CreateDataRepositoryTask CreateFileSystem CreateFileSystemFromBackup CreateSnapshot
  CreateStorageVirtualMachine DeleteFileSystem
0-4: CreateDataRepositoryAssociation CreateFileCache
0-2 5-6: CreateVolume DeleteVolume
0-2 6: CreateVolumeFromBackup
: DescribeBackups DescribeDataRepositoryAssociations DescribeDataRepositoryTasks DescribeFileCaches
  DescribeFileSystems DescribeS3AccessPointAttachments DescribeSharedVpcConfiguration DescribeSnapshots
  DescribeStorageVirtualMachines DescribeVolumes UpdateSharedVpcConfiguration
0-6: TagResource
1-2: UntagResource
1 5-6: UpdateVolume
"""
