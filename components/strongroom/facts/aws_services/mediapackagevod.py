"""Actions and condition keys of `mediapackage-vod`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ConfigureLogs DeleteAsset DeletePackagingConfiguration DeletePackagingGroup DescribeAsset
  DescribePackagingConfiguration DescribePackagingGroup ListTagsForResource UpdatePackagingGroup
0 2: CreateAsset CreatePackagingConfiguration CreatePackagingGroup
: ListAssets ListPackagingConfigurations ListPackagingGroups
0-2: TagResource
1-2: UntagResource
"""
