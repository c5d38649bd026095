"""Actions and condition keys of `mediaconvert`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys mediaconvert:HttpInputsAllowed
mediaconvert:HttpsInputsAllowed mediaconvert:S3InputsAllowed
"""
ACTIONS = """
: AssociateCertificate DeletePolicy DescribeEndpoints DisassociateCertificate GetPolicy ListJobTemplates ListPresets
  ListQueues ListVersions Probe PutPolicy
1: CancelJob CreateResourceShare DeleteJobTemplate DeletePreset DeleteQueue GetJob GetJobTemplate GetPreset GetQueue
  ListJobs ListTagsForResource SearchJobs UpdateJobTemplate UpdatePreset UpdateQueue
0-5: CreateJob
0-2: CreateJobTemplate CreatePreset CreateQueue TagResource
1-2: UntagResource
"""
