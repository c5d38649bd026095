"""Actions and condition keys of `secretsmanager`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys secretsmanager:AddReplicaRegions
secretsmanager:BlockPublicPolicy secretsmanager:Description secretsmanager:ExternalSecretRotationRoleArn
secretsmanager:ForceDeleteWithoutRecovery secretsmanager:ForceOverwriteReplicaSecret secretsmanager:KmsKeyArn
secretsmanager:KmsKeyId secretsmanager:ModifyRotationRules secretsmanager:Name secretsmanager:RecoveryWindowInDays
secretsmanager:resource/AllowRotationLambdaArn secretsmanager:resource/Type secretsmanager:ResourceTag/tag-key
secretsmanager:RotateImmediately secretsmanager:RotationLambdaARN secretsmanager:SecretId
secretsmanager:SecretPrimaryRegion secretsmanager:Type secretsmanager:VersionId secretsmanager:VersionStage
"""
ACTIONS = """
: BatchGetSecretValue GetRandomPassword ListSecrets
0-2 14-16 19-20: CancelRotateSecret DeleteResourcePolicy DescribeSecret GetResourcePolicy ListSecretVersionIds
  PutSecretValue RemoveRegionsFromReplication RestoreSecret StopReplicationToReplica TagResource UntagResource
  ValidateResourcePolicy
0-3 5 8-10 12 14-16 21: CreateSecret
0-2 7 13-16 19-20: DeleteSecret
0-2 14-16 19-20 22-23: GetSecretValue
0-2 4 14-16 19-20: PutResourcePolicy
0-3 8 14-16 19-20: ReplicateSecretToRegions
0-2 6 11 14-20: RotateSecret
0-2 5 9-10 14-16 19-21: UpdateSecret
0-2 14-16 19-20 23: UpdateSecretVersionStage
"""
