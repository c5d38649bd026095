"""Actions and condition keys of `rekognition`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateFaces CreateUser DeleteCollection DeleteDataset DeleteFaces DeleteProject DeleteProjectPolicy
  DeleteProjectVersion DeleteStreamProcessor DeleteUser DescribeCollection DescribeDataset DescribeProjectVersions
  DescribeStreamProcessor DetectCustomLabels DetectModerationLabels DisassociateFaces DistributeDatasetEntries
  IndexFaces ListDatasetEntries ListDatasetLabels ListFaces ListProjectPolicies ListTagsForResource ListUsers
  PutProjectPolicy SearchFaces SearchFacesByImage SearchUsers SearchUsersByImage StartFaceSearch StartMediaAnalysisJob
  StartProjectVersion StartStreamProcessor StopProjectVersion StopStreamProcessor UpdateDatasetEntries
  UpdateStreamProcessor
: CompareFaces CreateFaceLivenessSession DescribeProjects DetectFaces DetectLabels DetectProtectiveEquipment
  DetectText GetCelebrityInfo GetCelebrityRecognition GetContentModeration GetFaceDetection
  GetFaceLivenessSessionResults GetFaceSearch GetLabelDetection GetMediaAnalysisJob GetPersonTracking
  GetSegmentDetection GetTextDetection ListCollections ListMediaAnalysisJobs ListStreamProcessors RecognizeCelebrities
  StartCelebrityRecognition StartContentModeration StartFaceDetection StartFaceLivenessSession StartLabelDetection
  StartPersonTracking StartSegmentDetection StartTextDetection
0-2: CopyProjectVersion CreateDataset CreateProjectVersion CreateStreamProcessor TagResource
0 2: CreateCollection CreateProject
1-2: UntagResource
"""
