"""Actions and condition keys of `iotdeviceadvisor`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateSuiteDefinition StartSuiteRun
1: DeleteSuiteDefinition GetSuiteDefinition GetSuiteRun GetSuiteRunReport ListSuiteRuns ListTagsForResource
  StopSuiteRun UpdateSuiteDefinition
: GetEndpoint ListSuiteDefinitions
0-2: TagResource
1-2: UntagResource
"""
