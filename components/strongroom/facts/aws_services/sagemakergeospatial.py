"""Actions and condition keys of `sagemaker-geospatial`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: DeleteEarthObservationJob DeleteVectorEnrichmentJob ExportEarthObservationJob ExportVectorEnrichmentJob
  GetEarthObservationJob GetRasterDataCollection GetTile GetVectorEnrichmentJob ListTagsForResource
  StopEarthObservationJob StopVectorEnrichmentJob
: ListEarthObservationJobs ListRasterDataCollections ListVectorEnrichmentJobs SearchRasterDataCollection
0-2: StartEarthObservationJob StartVectorEnrichmentJob TagResource
1-2: UntagResource
"""
