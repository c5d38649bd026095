"""Actions and condition keys of `apptest`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateTestCase CreateTestConfiguration CreateTestSuite StartTestRun
1: DeleteTestCase DeleteTestConfiguration DeleteTestRun DeleteTestSuite GetTestCase GetTestConfiguration
  GetTestRunStep GetTestSuite ListTestRunSteps ListTestRunTestCases UpdateTestCase UpdateTestConfiguration
  UpdateTestSuite
: ListTagsForResource ListTestCases ListTestConfigurations ListTestRuns ListTestSuites
0-2: TagResource
1-2: UntagResource
"""
