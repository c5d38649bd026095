"""Actions and condition keys of `ecs`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ecs:account-setting ecs:auto-assign-public-ip
ecs:capacity-provider ecs:cluster ecs:compute-compatibility ecs:container-instances ecs:container-name
ecs:CreateAction ecs:daemon ecs:daemon-task-definition ecs:enable-ebs-volumes ecs:enable-ecs-managed-tags
ecs:enable-execute-command ecs:enable-service-connect ecs:enable-vpc-lattice ecs:fargate-ephemeral-storage-kms-key
ecs:gateway ecs:instance-metadata-tags-propagation ecs:namespace ecs:privileged ecs:propagate-tags
ecs:ResourceTag/${TagKey} ecs:service ecs:subnet ecs:task ecs:task-cpu ecs:task-definition ecs:task-memory
"""
ACTIONS = """
1 24: AllowVendedLogDeliveryForResource DeleteCapacityProvider DeleteCluster DeleteTaskDefinitions
  DeregisterContainerInstance DescribeCapacityProviders DescribeClusters ListAttributes ListContainerInstances
  ListTagsForResource SubmitAttachmentStateChanges SubmitContainerStateChange SubmitTaskStateChange
  UpdateClusterSettings
1 6: AssociateGatewayWithCluster DeleteDaemon DescribeDaemon DisassociateGatewayFromCluster ListDaemonDeployments
1 6 24-25: ContinueServiceDeployment DeleteTaskSet DescribeServiceDeployments DescribeServiceRevisions
  DescribeTaskSets StopServiceDeployment UpdateTaskSet
0-2 20 23-24: CreateCapacityProvider
0-2 5 18 24: CreateCluster
0-2 5-6 12 14-15 23 28 30: CreateDaemon
0-2 6 14 23-24 26 28-30: CreateExpressGatewayService
0-2 14 23: CreateGateway
0-2 4-6 13-17 21 23-24 26 28-30: CreateService
0-2 5-6 24-25 29: CreateTaskSet
3: DeleteAccountSetting PutAccountSetting PutAccountSettingDefault
1 6 24: DeleteAttributes DeleteExpressGatewayService DeleteService DescribeContainerInstances
  DescribeExpressGatewayService DescribeServices DescribeTasks GetTaskProtection ListServiceDeployments ListTasks Poll
  PutAttributes StartTelemetrySession StopTask UpdateContainerAgent UpdateContainerInstancesState
  UpdateServicePrimaryTaskSet UpdateTaskProtection
1: DeleteDaemonTaskDefinition DeleteGateway DescribeDaemonTaskDefinition DescribeGateway DescribeGatewayResources
: DeregisterTaskDefinition DescribeTaskDefinition DiscoverPollEndpoint ListAccountSettings ListClusters
  ListDaemonTaskDefinitions ListTaskDefinitionFamilies ListTaskDefinitions
1 6 11: DescribeDaemonDeployments DescribeDaemonRevisions
1 19: DescribeGatewayRoute ListGateways
1 6 9 24 27: ExecuteCommand
6: ListDaemons ListServices
1 6 19 24: ListGatewayClusterAssociations
1 6 19 24-25: ListGatewayRoutes
21: ListServicesByNamespace
1 5 24: PutClusterCapacityProviders
1 5-6 24: PutSystemLogEvents
0-2 24: RegisterContainerInstance
0-2 22 28 30: RegisterDaemonTaskDefinition
0-2 7 22 24 28 30: RegisterTaskDefinition
0-2 5-6 13 15 24 28 30: RunTask
0-2 6 8 13 15 24 28 30: StartTask
0-2 6 10 24: TagResource
1-2 6 24: UntagResource
1 20 23-24: UpdateCapacityProvider
1 18 24: UpdateCluster
1 5-6 12 14-15 23 28 30: UpdateDaemon
1 6 14 23-24 26 28-30: UpdateExpressGatewayService
1 14 23: UpdateGateway
1 4-6 13-17 21 23-24 26 28-30: UpdateService
"""
