"""Actions and condition keys of `sagemaker-mlflow`."""

KEYS = """
aws:ResourceTag/${TagKey}
"""
ACTIONS = """
: AccessUI
0: CreateExperiment CreateModelVersion CreateRegisteredModel CreateRun DeleteExperiment DeleteLoggedModel
  DeleteLoggedModelTag DeleteModelVersion DeleteModelVersionTag DeleteRegisteredModel DeleteRegisteredModelAlias
  DeleteRegisteredModelTag DeleteRun DeleteTag DeleteTraceTag DeleteTraces EndTrace FinalizeLoggedModel
  GetDownloadURIForModelVersionArtifacts GetExperiment GetExperimentByName GetLatestModelVersions GetLoggedModel
  GetMetricHistory GetModelVersion GetModelVersionByAlias GetRegisteredModel GetRun GetTraceInfo ListArtifacts
  ListLoggedModelArtifacts LogBatch LogInputs LogLoggedModelParams LogMetric LogModel LogOutputs LogParam
  RenameRegisteredModel RestoreExperiment RestoreRun SearchExperiments SearchLoggedModels SearchModelVersions
  SearchRegisteredModels SearchRuns SearchTraces SetExperimentTag SetLoggedModelTags SetModelVersionTag
  SetRegisteredModelAlias SetRegisteredModelTag SetTag SetTraceTag StartTrace TransitionModelVersionStage
  UpdateExperiment UpdateModelVersion UpdateRegisteredModel UpdateRun
"""
