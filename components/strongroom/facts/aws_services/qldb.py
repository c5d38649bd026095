"""Actions and condition keys of `qldb`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys qldb:Purge
"""
ACTIONS = """
1: CancelJournalKinesisStream DeleteLedger DescribeJournalKinesisStream DescribeJournalS3Export DescribeLedger
  ExecuteStatement ExportJournalToS3 GetBlock GetDigest GetRevision InsertSampleData
  ListJournalKinesisStreamsForLedger ListJournalS3ExportsForLedger ListTagsForResource PartiQLCreateIndex
  PartiQLDelete PartiQLHistoryFunction PartiQLInsert PartiQLRedact PartiQLSelect PartiQLUndropTable PartiQLUpdate
  SendCommand ShowCatalog UpdateLedger UpdateLedgerPermissionsMode
0-2: CreateLedger PartiQLCreateTable StreamJournalToKinesis TagResource UntagResource
: ListJournalS3Exports ListLedgers
1 3: PartiQLDropIndex PartiQLDropTable
"""
