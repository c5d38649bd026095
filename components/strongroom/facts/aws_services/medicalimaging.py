"""Actions and condition keys of `medical-imaging`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys medical-imaging:SeriesInstanceUID
medical-imaging:StudyInstanceUID
"""
ACTIONS = """
1: CopyImageSet DeleteDatastore DeleteImageSet GetDICOMImportJob GetDatastore GetImageFrame GetImageSet
  GetImageSetMetadata ListDICOMImportJobs ListImageSetVersions ListTagsForResource SearchDICOMStudies SearchImageSets
  StartDICOMImportJob StoreDICOM UpdateImageSetMetadata
0 2: CreateDatastore
1 3-4: GetDICOMBulkdata GetDICOMInstance GetDICOMInstanceFrames GetDICOMInstanceMetadata GetDICOMSeriesMetadata
  SearchDICOMInstances
: ListDatastores
1 4: SearchDICOMSeries StoreDICOMStudy
0-2: TagResource
1-2: UntagResource
"""
