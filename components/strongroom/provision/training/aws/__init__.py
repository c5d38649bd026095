"""Training on AWS: SageMaker pipelines, feature groups and a budget."""

from .budget import AwsBudget as Budget
from .feature_group import AwsFeatureGroup as FeatureGroup
from .training import AwsTraining as Training

__all__ = ["Budget", "FeatureGroup", "Training"]
