"""Actions and condition keys of `amplifybackend`."""

KEYS = ""
ACTIONS = """
: CloneBackend CreateBackend CreateBackendAPI CreateBackendAuth CreateBackendConfig CreateBackendStorage CreateToken
  DeleteBackend DeleteBackendAPI DeleteBackendAuth DeleteBackendStorage DeleteToken GenerateBackendAPIModels
  GetBackend GetBackendAPI GetBackendAPIModels GetBackendAuth GetBackendJob GetBackendStorage GetToken
  ImportBackendAuth ImportBackendStorage ListBackendJobs ListS3Buckets RemoveAllBackends RemoveBackendConfig
  UpdateBackendAPI UpdateBackendAuth UpdateBackendConfig UpdateBackendJob UpdateBackendStorage
"""
