"""Actions and condition keys of `robomaker`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: BatchDeleteWorlds BatchDescribeSimulationJob ListDeploymentJobs ListFleets ListRobotApplications ListRobots
  ListSimulationApplications ListSimulationJobBatches ListSimulationJobs ListSupportedAvailabilityZones
  ListWorldExportJobs ListWorldGenerationJobs ListWorldTemplates ListWorlds UpdateRobotDeployment
1: CancelDeploymentJob CancelSimulationJob CancelSimulationJobBatch CancelWorldExportJob CancelWorldGenerationJob
  CreateRobotApplicationVersion CreateSimulationApplicationVersion DeleteFleet DeleteRobot DeleteRobotApplication
  DeleteSimulationApplication DeleteWorldTemplate DeregisterRobot DescribeDeploymentJob DescribeFleet DescribeRobot
  DescribeRobotApplication DescribeSimulationApplication DescribeSimulationJob DescribeSimulationJobBatch
  DescribeWorld DescribeWorldExportJob DescribeWorldGenerationJob DescribeWorldTemplate GetWorldTemplateBody
  ListTagsForResource RegisterRobot RestartSimulationJob SyncDeploymentJob UpdateRobotApplication
  UpdateSimulationApplication UpdateWorldTemplate
0 2: CreateDeploymentJob CreateFleet CreateRobot CreateRobotApplication CreateSimulationApplication
  CreateSimulationJob CreateWorldTemplate StartSimulationJobBatch
0-2: CreateWorldExportJob CreateWorldGenerationJob TagResource
1-2: UntagResource
"""
