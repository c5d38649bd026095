"""Actions and condition keys of `gameliftstreams`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys gameliftstreams:RoleArn
"""
ACTIONS = """
1: AddStreamGroupLocations AssociateApplications CreateStreamSessionAdminShell CreateStreamSessionConnection
  DeleteApplication DeleteStreamGroup DisassociateApplications ExportStreamSessionFiles GetApplication GetStreamGroup
  GetStreamSession GetStreamUrl ListApplicationShaderCaches ListStreamSessions ListTagsForResource
  RemoveStreamGroupLocations RevokeStreamUrl TerminateStreamSession UpdateApplication UpdateStreamGroup
0 2: CreateApplication CreateStreamGroup
1 3: CreateStreamUrl StartStreamSession
: ListApplications ListStreamGroups ListStreamSessionsByAccount ListStreamUrls
0-2: TagResource
1-2: UntagResource
"""
