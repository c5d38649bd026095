"""Actions and condition keys of `sms`."""

KEYS = ""
ACTIONS = """
: CreateApp CreateReplicationJob DeleteApp DeleteAppLaunchConfiguration DeleteAppReplicationConfiguration
  DeleteAppValidationConfiguration DeleteReplicationJob DeleteServerCatalog DisassociateConnector GenerateChangeSet
  GenerateTemplate GetApp GetAppLaunchConfiguration GetAppReplicationConfiguration GetAppValidationConfiguration
  GetAppValidationOutput GetConnectors GetMessages GetReplicationJobs GetReplicationRuns GetServers ImportAppCatalog
  ImportServerCatalog LaunchApp ListApps NotifyAppValidationOutput PutAppLaunchConfiguration
  PutAppReplicationConfiguration PutAppValidationConfiguration SendMessage StartAppReplication
  StartOnDemandAppReplication StartOnDemandReplicationRun StopAppReplication TerminateApp UpdateApp
  UpdateReplicationJob
"""
