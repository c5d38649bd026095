"""Actions and condition keys of `acm-pca`."""

KEYS = """
acm-pca:TemplateArn aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1-3: CreateCertificateAuthority TagCertificateAuthority UntagCertificateAuthority
2: CreateCertificateAuthorityAuditReport CreatePermission DeleteCertificateAuthority DeletePermission DeletePolicy
  DescribeCertificateAuthority DescribeCertificateAuthorityAuditReport GetCertificate
  GetCertificateAuthorityCertificate GetCertificateAuthorityCsr GetPolicy ImportCertificateAuthorityCertificate
  ListPermissions ListTags PutPolicy RestoreCertificateAuthority RevokeCertificate UpdateCertificateAuthority
0 2: IssueCertificate
: ListCertificateAuthorities
"""
