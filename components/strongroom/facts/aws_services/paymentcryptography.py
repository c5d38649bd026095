"""Actions and condition keys of `payment-cryptography`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
payment-cryptography:CertificateAuthorityPublicKeyIdentifier payment-cryptography:DeriveKeyUsage
payment-cryptography:ExportDukptInitialKey payment-cryptography:ExportKeyMaterial
payment-cryptography:ImportKeyMaterial payment-cryptography:KeyAlgorithm payment-cryptography:KeyClass
payment-cryptography:KeyUsage payment-cryptography:PrivateKeyIdentifier payment-cryptography:RequestAlias
payment-cryptography:ResourceAliases payment-cryptography:SigningKeyIdentifier
payment-cryptography:WrappingKeyIdentifier
"""
ACTIONS = """
1 12-13: AddKeyReplicationRegions DecryptData DeleteKey EncryptData GenerateAs2805KekValidation
  GenerateAuthRequestCryptogram GenerateCardValidationData GenerateMac GenerateMacEmvPinChange GeneratePinData
  GetCertificateSigningRequest GetKey GetPublicKeyCertificate ReEncryptData RemoveKeyReplicationRegions RestoreKey
  StartKeyUsage StopKeyUsage TranslateKeyMaterial TranslatePinData VerifyAuthRequestCryptogram
  VerifyCardValidationData VerifyMac VerifyPinData
1: AssociateMpaTeam DisassociateMpaTeam GetMpaTeamAssociation
1 13: CreateAlias DeleteResourcePolicy GetResourcePolicy ListTagsForResource PutResourcePolicy
0 2 4 8-10: CreateKey
0 2 13: DeleteAlias
: DisableDefaultKeyReplicationRegions EnableDefaultKeyReplicationRegions GetDefaultKeyReplicationRegions
  GetParametersForExport GetParametersForImport ListAliases ListKeys
1 3 5-6 11-15: ExportKey
0-2 13: GetAlias TagResource UpdateAlias
0 2-3 7 11 15: ImportKey
1-2 13: UntagResource
"""
