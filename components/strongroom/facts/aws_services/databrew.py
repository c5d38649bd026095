"""Actions and condition keys of `databrew`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchDeleteRecipeVersion DeleteDataset DeleteJob DeleteProject DeleteRecipeVersion DeleteRuleset DeleteSchedule
  DescribeDataset DescribeJob DescribeJobRun DescribeProject DescribeRecipe DescribeRuleset DescribeSchedule
  ListJobRuns ListRecipeVersions ListTagsForResource PublishRecipe SendProjectSessionAction StartJobRun
  StartProjectSession StopJobRun UpdateDataset UpdateProfileJob UpdateProject UpdateRecipe UpdateRecipeJob
  UpdateRuleset UpdateSchedule
0-2: CreateDataset CreateProfileJob CreateProject CreateRecipe CreateRecipeJob CreateRuleset CreateSchedule
  TagResource
: ListDatasets ListJobs ListProjects ListRecipes ListRulesets ListSchedules
1-2: UntagResource
"""
