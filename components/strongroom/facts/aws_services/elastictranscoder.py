"""Actions and condition keys of `elastictranscoder`."""

KEYS = ""
ACTIONS = """
: CancelJob CreateJob CreatePipeline CreatePreset DeletePipeline DeletePreset ListJobsByPipeline ListJobsByStatus
  ListPipelines ListPresets ReadJob ReadPipeline ReadPreset TestRole UpdatePipeline UpdatePipelineNotifications
  UpdatePipelineStatus
"""
