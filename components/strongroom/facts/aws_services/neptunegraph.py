"""Actions and condition keys of `neptune-graph`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys neptune-graph:PublicConnectivity
"""
ACTIONS = """
1: CancelExportTask CancelQuery DeleteDataViaQuery DeleteGraph DeleteGraphSnapshot DeletePrivateGraphEndpoint
  GetEngineStatus GetExportTask GetGraph GetGraphSnapshot GetGraphSummary GetPrivateGraphEndpoint GetQueryStatus
  GetStatisticsStatus ListGraphSnapshots ListGraphs ListPrivateGraphEndpoints ListQueries ListTagsForResource
  ReadDataViaQuery ResetGraph StartGraph StartImportTask StopGraph WriteDataViaQuery
: CancelImportTask GetImportTask ListExportTasks ListImportTasks
0-3: CreateGraph CreateGraphUsingImportTask RestoreGraphFromSnapshot
0-2: CreateGraphSnapshot CreatePrivateGraphEndpoint StartExportTask TagResource
1-2: UntagResource
1 3: UpdateGraph
"""
