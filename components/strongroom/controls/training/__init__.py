"""Controls over training jobs, pipelines, feature stores and labelling."""
