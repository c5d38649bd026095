from .tags import with_name
from .vpc import Vpc, VpcArgs

__all__ = ["Vpc", "VpcArgs", "with_name"]
