"""Actions and condition keys of `acm`."""

KEYS = """
acm:CertificateAuthority acm:CertificateKeyPairOrigin acm:CertificateTransparencyLogging acm:DomainNames acm:Export
acm:KeyAlgorithm acm:ValidationMethod aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1 7-9: AddTagsToCertificate
7-9: CreateAcmeDomainValidation CreateAcmeExternalAccountBinding ImportCertificate RemoveTagsFromCertificate
  TagResource
7 9: CreateAcmeEndpoint
: CreateTimeStamp GetAccountConfiguration ListAcmeEndpoints ListCertificates PutAccountConfiguration
  SearchCertificates
8: DeleteAcmeDomainValidation DeleteAcmeEndpoint DeleteAcmeExternalAccountBinding DescribeAcmeAccount
  DescribeAcmeDomainValidation DescribeAcmeEndpoint DescribeAcmeExternalAccountBinding DescribeCertificate
  GetAcmeExternalAccountBindingCredentials GetCertificate ListAcmeAccounts ListAcmeDomainValidations
  ListAcmeExternalAccountBindings ListCertificateDomainValidations ListTagsForCertificate ListTagsForResource
  RenewCertificate ResendValidationEmail RevokeAcmeAccount RevokeAcmeExternalAccountBinding UpdateAcmeDomainValidation
  UpdateAcmeEndpoint
1 8: DeleteCertificate UpdateCertificate
3 8: ExportCertificate
0-7 9: RequestCertificate
1 3 8: RevokeCertificate
8-9: UntagResource
6 8: UpdateCertificateOptions
"""
