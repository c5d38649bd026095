"""Actions and condition keys of `bedrock-mantle`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys bedrock-mantle:BearerTokenType
bedrock-mantle:CustomizedModelArn bedrock-mantle:DataRetentionMode bedrock-mantle:Files bedrock-mantle:FineTuningJob
bedrock-mantle:Model bedrock-mantle:ProjectArn bedrock-mantle:ReservationArn bedrock-mantle:ServiceTier
"""
ACTIONS = """
1: ArchiveProject CancelInference CreateFile DeleteCustomizedModel DeleteInference GetCustomizedModel GetInference
  GetModel GetProject GetReservation ListCustomizedModelAssociations ListCustomizedModels ListFiles ListFineTuningJobs
  ListModels ListProjects ListReservations ListTagsForResource
1 4 9: AssociateCustomizedModel DisassociateCustomizedModel
3: CallWithBearerToken
1 7: CancelFineTuningJob GetFineTuningJob
1 8: CountTokens
0-2: CreateCustomizedModel TagResource
1 6 8: CreateFineTuningJob
1 8 11: CreateInference
0-2 5: CreateProject
0-2 9-10: CreateReservation
1 6: DeleteFile GetFile
1 9-10: DeleteReservation UpdateReservation
: GetAccountDataRetention
5: PutAccountDataRetention
1-2: UntagResource
1 5: UpdateProject
"""
