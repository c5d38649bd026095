"""Actions and condition keys of `groundtruthlabeling`."""

KEYS = ""
ACTIONS = """
: AssociatePatchToManifestJob CreateBatch CreateIntakeForm CreateProject CreateWorkflowDefinition DescribeConsoleJob
  GenerateLIDARPreviewTaskConfigJob GetBatch GetIntakeFormStatus ListBatches ListDatasetObjects ListProjects
  RunFilterOrSampleDatasetJob RunGenerateManifestByCrawlingJob RunGenerateManifestMetricsJob UpdateBatch
"""
