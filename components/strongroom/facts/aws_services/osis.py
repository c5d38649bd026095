"""Actions and condition keys of `osis`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreatePipeline
0-2: CreatePipelineEndpoint TagResource
1: DeletePipeline DeletePipelineEndpoint DeleteResourcePolicy GetPipeline GetPipelineChangeProgress GetResourcePolicy
  Ingest ListTagsForResource PutResourcePolicy RevokePipelineEndpointConnections StartPipeline StopPipeline
  UpdatePipeline
: GetPipelineBlueprint ListPipelineBlueprints ListPipelineEndpointConnections ListPipelineEndpoints ListPipelines
  ValidatePipeline
1-2: UntagResource
"""
