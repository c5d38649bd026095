"""Actions and condition keys of `signer`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys signer:ProfileVersion
"""
ACTIONS = """
1: AddProfilePermission GetRevocationStatus ListProfilePermissions ListTagsForResource RemoveProfilePermission
1 3: CancelSigningProfile GetSigningProfile RevokeSigningProfile SignPayload StartSigningJob
: DescribeSigningJob GetSigningPlatform ListSigningJobs ListSigningPlatforms ListSigningProfiles
0 2: PutSigningProfile
3: RevokeSignature
0-2: TagResource UntagResource
"""
