"""Actions and condition keys of `cloudformation`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys cloudformation:ChangeSetName
cloudformation:CreateAction cloudformation:ImportResourceTypes cloudformation:ResourceTypes cloudformation:RoleArn
cloudformation:StackPolicyUrl cloudformation:TargetRegion cloudformation:TemplateUrl cloudformation:TypeArn
"""
ACTIONS = """
: ActivateOrganizationsAccess ActivateType BatchDescribeTypeConfigurations CancelResourceRequest
  CreateGeneratedTemplate CreateResource CreateUploadBucket DeactivateOrganizationsAccess DeactivateType
  DeleteGeneratedTemplate DeleteResource DeregisterType DescribeAccountLimits DescribeGeneratedTemplate
  DescribeOrganizationsAccess DescribePublisher DescribeResourceScan DescribeStackDriftDetectionStatus DescribeType
  DescribeTypeRegistration GetGeneratedTemplate GetResource GetResourceRequestStatus ListExports
  ListGeneratedTemplates ListImports ListResourceRequests ListResourceScanRelatedResources ListResourceScanResources
  ListResourceScans ListResources ListStackSets ListStacks ListTypeRegistrations ListTypeVersions ListTypes
  PublishType RegisterPublisher RegisterType SetTypeConfiguration SetTypeDefaultVersion StartResourceScan TestType
  UpdateGeneratedTemplate UpdateResource
1: CancelUpdateStack CreateStackRefactor DeleteStackSet DescribeEvents DescribeStackEvents DescribeStackInstance
  DescribeStackRefactor DescribeStackResource DescribeStackResourceDrifts DescribeStackResources DescribeStackSet
  DescribeStackSetOperation DescribeStacks DetectStackDrift DetectStackResourceDrift DetectStackSetDrift
  ExecuteStackRefactor GetStackPolicy GetTemplate ImportStacksToStackSet ListChangeSets
  ListStackInstanceResourceDrifts ListStackInstances ListStackRefactorActions ListStackRefactors ListStackResources
  ListStackSetAutoDeploymentTargets ListStackSetOperationResults ListStackSetOperations RecordHandlerProgress
  SignalResource StopStackSetOperation UpdateTerminationProtection
1 7: ContinueUpdateRollback DeleteStack RollbackStack
0-3 5-8 10: CreateChangeSet
0-2 6-8 10: CreateStack UpdateStack
1-2 9: CreateStackInstances
0 2 7 10: CreateStackSet
1 3: DeleteChangeSet DescribeChangeSet DescribeChangeSetHooks ExecuteChangeSet ListHookResults
1 9: DeleteStackInstances UpdateStackInstances
10: EstimateTemplateCost ValidateTemplate
11: GetHookResult ListAllHookResults
1 10: GetTemplateSummary
1 8: SetStackPolicy
0-2 4: TagResource
1-2 4: UntagResource
0-2 7 9-10: UpdateStackSet
"""
