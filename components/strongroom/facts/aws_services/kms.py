"""Actions and condition keys of `kms`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys kms:BypassPolicyLockoutSafetyCheck kms:CallerAccount
kms:DataKeyPairSpec kms:EncapsulationAlgorithm kms:EncryptionAlgorithm kms:EncryptionContext:${EncryptionContextKey}
kms:EncryptionContextKeys kms:ExpirationModel kms:GrantConstraintSourceArn kms:GrantConstraintType
kms:GranteePrincipal kms:GranteeServicePrincipal kms:GrantIsForAWSResource kms:GrantOperations
kms:KeyAgreementAlgorithm kms:KeyOrigin kms:KeySpec kms:KeyUsage kms:MacAlgorithm kms:MessageType kms:MultiRegion
kms:MultiRegionKeyType kms:PrimaryRegion kms:RecipientAttestation:ImageSha384 kms:RecipientAttestation:NitroTPMPCR0
kms:RecipientAttestation:NitroTPMPCR1 kms:RecipientAttestation:NitroTPMPCR10 kms:RecipientAttestation:NitroTPMPCR11
kms:RecipientAttestation:NitroTPMPCR12 kms:RecipientAttestation:NitroTPMPCR13 kms:RecipientAttestation:NitroTPMPCR14
kms:RecipientAttestation:NitroTPMPCR15 kms:RecipientAttestation:NitroTPMPCR16 kms:RecipientAttestation:NitroTPMPCR17
kms:RecipientAttestation:NitroTPMPCR18 kms:RecipientAttestation:NitroTPMPCR19 kms:RecipientAttestation:NitroTPMPCR2
kms:RecipientAttestation:NitroTPMPCR20 kms:RecipientAttestation:NitroTPMPCR21 kms:RecipientAttestation:NitroTPMPCR22
kms:RecipientAttestation:NitroTPMPCR23 kms:RecipientAttestation:NitroTPMPCR3 kms:RecipientAttestation:NitroTPMPCR4
kms:RecipientAttestation:NitroTPMPCR5 kms:RecipientAttestation:NitroTPMPCR6 kms:RecipientAttestation:NitroTPMPCR7
kms:RecipientAttestation:NitroTPMPCR8 kms:RecipientAttestation:NitroTPMPCR9 kms:RecipientAttestation:PCR0
kms:RecipientAttestation:PCR1 kms:RecipientAttestation:PCR10 kms:RecipientAttestation:PCR11
kms:RecipientAttestation:PCR12 kms:RecipientAttestation:PCR13 kms:RecipientAttestation:PCR14
kms:RecipientAttestation:PCR15 kms:RecipientAttestation:PCR16 kms:RecipientAttestation:PCR17
kms:RecipientAttestation:PCR18 kms:RecipientAttestation:PCR19 kms:RecipientAttestation:PCR2
kms:RecipientAttestation:PCR20 kms:RecipientAttestation:PCR21 kms:RecipientAttestation:PCR22
kms:RecipientAttestation:PCR23 kms:RecipientAttestation:PCR24 kms:RecipientAttestation:PCR25
kms:RecipientAttestation:PCR26 kms:RecipientAttestation:PCR27 kms:RecipientAttestation:PCR28
kms:RecipientAttestation:PCR29 kms:RecipientAttestation:PCR3 kms:RecipientAttestation:PCR30
kms:RecipientAttestation:PCR31 kms:RecipientAttestation:PCR4 kms:RecipientAttestation:PCR5
kms:RecipientAttestation:PCR6 kms:RecipientAttestation:PCR7 kms:RecipientAttestation:PCR8
kms:RecipientAttestation:PCR8:ServiceName kms:RecipientAttestation:PCR9 kms:ReEncryptOnSameKey kms:ReplicaRegion
kms:RequestAlias kms:ResourceAliases kms:RetiringPrincipal kms:RetiringServicePrincipal kms:RotationPeriodInDays
kms:ScheduleKeyDeletionPendingWindowInDays kms:SigningAlgorithm kms:TrailingDaysWithoutKeyUsage kms:ValidTo
kms:ViaService kms:WrappingAlgorithm kms:WrappingKeySpec
"""
ACTIONS = """
1 4 18-20 23-24 87 95: CancelKeyDeletion CreateAlias DeleteAlias DeleteImportedKeyMaterial DisableKeyRotation
  EnableKey GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus ListKeyPolicies ListKeyRotations ListResourceTags
  RotateKeyOnDemand UpdateAlias UpdateKeyDescription
4: ConnectCustomKeyStore CreateCustomKeyStore DeleteCustomKeyStore DescribeCustomKeyStores DisconnectCustomKeyStore
  UpdateCustomKeyStore
1 4 8-9 11-16 18-20 23-24 87-89 95: CreateGrant
0-4 18-20 23-24 95: CreateKey
1 4 6 18-20 23-24 86-87 95: Decapsulate Encapsulate
1 4 7-9 18-20 23-24 26-83 86-87 95: Decrypt GenerateDataKey
1 4 17-20 23-24 26-83 86-87 95: DeriveSharedSecret
1 4 18-20 23-24 86-87 95: DescribeKey GetPublicKey
1 4 18-20 23-24 87 93 95: DisableKey
1 4 18-20 23-24 87 90 95: EnableKeyRotation
1 4 7-9 18-20 23-24 86-87 95: Encrypt GenerateDataKeyWithoutPlaintext
1 4-5 7-9 18-20 23-24 26-83 86-87 95: GenerateDataKeyPair
1 4-5 7-9 18-20 23-24 86-87 95: GenerateDataKeyPairWithoutPlaintext
1 4 18-21 23-24 86-87 95: GenerateMac VerifyMac
4 26-83: GenerateRandom
1 4 18-20 23-24 87 95-97: GetParametersForImport
1 4 10 18-20 23-24 87 94-95: ImportKeyMaterial
4 95: ListAliases ListKeys
1 4 15 18-20 23-24 87 95: ListGrants RevokeGrant
: ListRetirableGrants
1 3-4 18-20 23-24 87 95: PutKeyPolicy
1 4 7-9 18-20 23-24 84 86-87 95: ReEncryptFrom ReEncryptTo
1 4 18-20 23-24 85 87 95: ReplicateKey
1 4 8-9 12 18-20 23-24 87 95: RetireGrant
1 4 18-20 23-24 87 91 93 95: ScheduleKeyDeletion
1 4 18-20 22-24 86-87 92 95: Sign Verify
1 18-20 23-24 87: SynchronizeMultiRegionKey
0-2 4 18-20 23-24 87 95: TagResource
1-2 4 18-20 23-24 87 95: UntagResource
1 4 18-20 23-25 87 95: UpdatePrimaryRegion
"""
