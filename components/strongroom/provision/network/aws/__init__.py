"""A private network on AWS: a VPC without gateways, or another team's, judged where it is applied."""

from .existing import AwsExistingNetwork as ExistingNetwork
from .network import AwsNetwork as Network

__all__ = ["ExistingNetwork", "Network"]
