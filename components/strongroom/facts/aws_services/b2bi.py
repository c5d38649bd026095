"""Actions and condition keys of `b2bi`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateCapability CreatePartnership TagResource
0 2: CreateProfile CreateTransformer
1: CreateStarterMappingTemplate DeleteCapability DeletePartnership DeleteProfile DeleteTransformer GenerateMapping
  GetCapability GetPartnership GetProfile GetTransformer GetTransformerJob ListTagsForResource StartTransformerJob
  TestConversion TestMapping TestParsing UpdateCapability UpdatePartnership UpdateProfile UpdateTransformer
: ListCapabilities ListPartnerships ListProfiles ListTransformers
1-2: UntagResource
"""
