"""Actions and condition keys of `codedeploy`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AddTagsToOnPremisesInstances BatchGetDeploymentTargets BatchGetOnPremisesInstances ContinueDeployment
  CreateCloudFormationDeployment CreateDeploymentConfig DeleteDeploymentConfig DeleteGitHubAccountToken
  DeleteResourcesByExternalId DeregisterOnPremisesInstance GetDeploymentConfig GetDeploymentTarget
  GetOnPremisesInstance ListApplications ListDeploymentConfigs ListDeploymentTargets ListGitHubAccountTokenNames
  ListOnPremisesInstances PutLifecycleEventHookExecutionStatus RegisterOnPremisesInstance
  RemoveTagsFromOnPremisesInstances SkipWaitTimeForInstanceTermination StopDeployment
1: BatchGetApplicationRevisions BatchGetApplications BatchGetDeploymentGroups BatchGetDeploymentInstances
  BatchGetDeployments CreateDeployment DeleteApplication DeleteDeploymentGroup GetApplication GetApplicationRevision
  GetDeployment GetDeploymentGroup GetDeploymentInstance ListApplicationRevisions ListDeploymentGroups
  ListDeploymentInstances ListDeployments ListTagsForResource RegisterApplicationRevision UpdateApplication
  UpdateDeploymentGroup
0-2: CreateApplication CreateDeploymentGroup TagResource
1-2: UntagResource
"""
