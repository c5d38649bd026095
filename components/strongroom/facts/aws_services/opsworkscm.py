"""Actions and condition keys of `opsworks-cm`."""

KEYS = ""
ACTIONS = """
: AssociateNode CreateBackup CreateServer DeleteBackup DeleteServer DescribeAccountAttributes DescribeBackups
  DescribeEvents DescribeNodeAssociationStatus DescribeServers DisassociateNode ExportServerEngineAttribute
  ListTagsForResource RestoreServer StartMaintenance TagResource UntagResource UpdateServer
  UpdateServerEngineAttributes
"""
