"""Actions and condition keys of `datapipeline`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys datapipeline:PipelineCreator datapipeline:Tag/${TagKey}
datapipeline:workerGroup
"""
ACTIONS = """
1 3-5: ActivatePipeline DeactivatePipeline GetPipelineDefinition PutPipelineDefinition ValidatePipelineDefinition
0-4: AddTags RemoveTags
0 2 4: CreatePipeline
1 3-4: DeletePipeline DescribeObjects DescribePipelines EvaluateExpression QueryObjects SetStatus
: GetAccountLimits ListPipelines PutAccountLimits ReportTaskRunnerHeartbeat
5: PollForTask
1: ReportTaskProgress SetTaskStatus
"""
