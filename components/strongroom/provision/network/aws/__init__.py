"""A private network on AWS: a VPC without gateways, or another team's."""

from .network import AwsNetwork as Network

__all__ = ["Network"]
