"""Actions and condition keys of `s3`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys s3:AccessGrantScope s3:AccessGrantsInstanceArn
s3:AccessGrantsLocationScope s3:AccessPointNetworkOrigin s3:AccessPointTag/${TagKey} s3:annotation-prefix s3:authType
s3:BucketTag/${TagKey} s3:DataAccessPointAccount s3:DataAccessPointArn s3:delimiter s3:deliverySourceArn
s3:destinationRegion s3:ExistingJobOperation s3:ExistingJobPriority s3:ExistingObjectTag/<key> s3:if-match
s3:if-none-match s3:InventoryAccessibleOptionalFields s3:isReplicationPauseRequest s3:JobSuspendedCause
s3:locationconstraint s3:logType s3:max-annotation-results s3:max-keys s3:object-lock-event-hold
s3:object-lock-event-hold-duration-days s3:object-lock-legal-hold s3:object-lock-mode
s3:object-lock-remaining-retention-days s3:object-lock-retain-until-date s3:ObjectCreationOperation s3:prefix
s3:RequestJobOperation s3:RequestJobPriority s3:RequestObjectTag/<key> s3:RequestObjectTagKeys s3:ResourceAccount
s3:resourceArnBeingAuthorized s3:signatureAge s3:signatureversion s3:TlsVersion s3:versionid s3:x-amz-acl
s3:x-amz-bucket-namespace s3:x-amz-content-sha256 s3:x-amz-copy-source s3:x-amz-grant-full-control s3:x-amz-grant-read
s3:x-amz-grant-read-acp s3:x-amz-grant-write s3:x-amz-grant-write-acp s3:x-amz-metadata-directive
s3:x-amz-object-annotation-directive s3:x-amz-object-if-match s3:x-amz-object-ownership
s3:x-amz-server-side-encryption s3:x-amz-server-side-encryption-aws-kms-key-id
s3:x-amz-server-side-encryption-customer-algorithm s3:x-amz-storage-class s3:x-amz-website-redirect-location
"""
ACTIONS = """
1 4 6-7 9-12 40 42-44 48: AbortMultipartUpload ListBucketMultipartUploads ListMultipartUploadParts
1 10 14 25 41: AllowVendedLogDeliveryForResource
0-2 9 40 42-44 48: AssociateAccessGrantsIdentityCenter CreateAccessGrantsInstance DeleteAccessGrantsInstance
  DeleteAccessGrantsInstanceResourcePolicy DeleteStorageLensConfiguration DeleteStorageLensConfigurationTagging
  DeleteStorageLensGroup DescribeJob DissociateAccessGrantsIdentityCenter GetAccessGrantsInstance
  GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy GetDataAccess GetJobTagging
  GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup
  ListAccessGrants ListAccessGrantsLocations ListCallerAccessGrants PutAccessGrantsInstanceResourcePolicy
  PutStorageLensConfigurationTagging UpdateStorageLensGroup
1 6-7 9-12 38-40 42-44 46 48-55 59-63: BypassGovernanceRetention
0-3 9 40 42-44 48: CreateAccessGrant DeleteAccessGrant GetAccessGrant
0-2 5 9 40 42-44 48: CreateAccessGrantsLocation DeleteAccessGrantsLocation GetAccessGrantsLocation
  UpdateAccessGrantsLocation
0-2 6-7 9 11-12 24 40 42-44 46 48: CreateAccessPoint
6 9 11-12 40 42-44 48: CreateAccessPointForObjectLambda DeleteAccessPointForObjectLambda
  DeleteAccessPointPolicyForObjectLambda GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda
  GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatusForObjectLambda
  PutAccessPointConfigurationForObjectLambda PutAccessPointPolicyForObjectLambda
0-2 9-10 24 40 42-44 46-48 50-54 58: CreateBucket
1 9-10 40 42-44 48: CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration
  DeleteBucketPolicy DeleteBucketWebsite GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac
  GetBucketLogging GetBucketMetadataTableConfiguration GetBucketOwnershipControls GetBucketPolicyStatus
  GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite
  GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
  GetMetricsConfiguration GetObjectTorrent GetObjectVersionAnnotationForReplication GetObjectVersionForReplication
  GetReplicationConfiguration ObjectOwnerOverrideToBucketOwner PutAccelerateConfiguration PutAnalyticsConfiguration
  PutBucketAbac PutBucketCORS PutBucketLogging PutBucketNotification PutBucketOwnershipControls PutBucketPolicy
  PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite
  PutEncryptionConfiguration PutIntelligentTieringConfiguration PutLifecycleConfiguration PutMetricsConfiguration
  ReplicateDelete ReplicateObjectAnnotation ReplicateTags UpdateBucketMetadataAnnotationTableConfiguration
  UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration
0 2 9 36-37 40 42-44 48: CreateJob
6 9 11-12 40 42-44: CreateMultiRegionAccessPoint DeleteMultiRegionAccessPoint GetMultiRegionAccessPoint
  GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes
  PutMultiRegionAccessPointPolicy SubmitMultiRegionAccessPointRoutes
0 2 9 40 42-44 48: CreateStorageLensGroup PutStorageLensConfiguration
1 6-7 9 11-12 40 42-44 48: DeleteAccessPoint DeleteAccessPointPolicy GetAccessPoint GetAccessPointPolicy
  GetAccessPointPolicyStatus PutAccessPointPolicy
0-2 9 16-17 40 42-44 48: DeleteJobTagging PutJobTagging
1 4 6-7 9-12 19 40 42-44 48: DeleteObject
1 6-7 9-12 18 40 42-44 48 57: DeleteObjectAnnotation PutObjectAnnotation
1 6-7 9-12 18 40 42-44 48: DeleteObjectTagging GetObjectAnnotation GetObjectAttributes GetObjectTagging
1 4 6-7 9-12 40 42-45 48: DeleteObjectVersion
1 6-7 9-12 18 40 42-45 48 57: DeleteObjectVersionAnnotation PutObjectVersionAnnotation
1 6-7 9-12 18 40 42-45 48: DeleteObjectVersionTagging GetObjectVersionAnnotation GetObjectVersionAttributes
  GetObjectVersionTagging
9 40 42-44: DescribeMultiRegionAccessPointOperation ListMultiRegionAccessPoints
9 40 42-44 48: GetAccountPublicAccessBlock ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda
  ListAllMyBuckets ListJobs ListStorageLensConfigurations ListStorageLensGroups PutAccountPublicAccessBlock
1 6-7 9-12 40 42-44 48: GetBucketAcl GetBucketCORS GetBucketLocation GetBucketNotification GetBucketPolicy
  GetObjectLegalHold GetObjectRetention RestoreObject
1 9-10 40 42-44: GetBucketObjectLockConfiguration PutBucketObjectLockConfiguration
1 4 6-7 9-12 18 40 42-44 48: GetObject GetObjectAcl
1 4 6-7 9-12 18 40 42-45 48: GetObjectVersion GetObjectVersionAcl
1 9-10 40 42-45 48: GetObjectVersionTorrent
1 10 40: InitiateReplication
1 4 6-7 9-13 27 35 40 42-44 48: ListBucket ListBucketVersions
1 6-12 18 26 40 42-44 48: ListObjectAnnotations
1 6-12 18 26 40 42-45 48: ListObjectVersionAnnotations
0-2 6-7 9-12 40 42-44 48: ListTagsForResource TagResource UntagResource
1 9-10 15 40 42-44 48: PauseReplication
: PutAccessPointPublicAccessBlock
1 9-10 40 42-44 46 48 50-54: PutBucketAcl
1 9-10 21 40 42-44 48: PutInventoryConfiguration
1 4 6-7 9-12 19-20 28-34 38-40 42-44 46 48-56 59-63: PutObject
1 4 6-7 9-12 18 40 42-44 46 48 50-54 62: PutObjectAcl
1 6-7 9-12 30 40 42-44 48: PutObjectLegalHold
1 6-7 9-12 28-29 31-33 40 42-44 48: PutObjectRetention
1 6-7 9-12 18 38-40 42-44 48: PutObjectTagging
1 4 6-7 9-12 18 40 42-46 48 50-54 62: PutObjectVersionAcl
1 6-7 9-12 18 38-40 42-45 48: PutObjectVersionTagging
1 9-10 22 40 42-44 48: PutReplicationConfiguration
1 9-10 28-29 40 42-44 48 59-61: ReplicateObject
0-2 9 16-17 37 40 42-44 48: UpdateJobPriority
0-2 9 16-17 23 40 42-44 48: UpdateJobStatus
1 6-7 9-12 18 40 42-44 48 59-60: UpdateObjectEncryption
"""
