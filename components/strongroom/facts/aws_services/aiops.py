"""Actions and condition keys of `aiops`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateInvestigation CreateInvestigationEvent CreateInvestigationResource CreateReport DeleteInvestigation
  DeleteInvestigationGroup DeleteInvestigationGroupPolicy GenerateReport GetFact GetFactVersions GetInvestigation
  GetInvestigationEvent GetInvestigationGroup GetInvestigationGroupPolicy GetInvestigationResource GetReport ListFacts
  ListInvestigationEvents ListInvestigations ListReports ListTagsForResource PutFact PutInvestigationGroupPolicy
  UpdateInvestigation UpdateInvestigationEvent UpdateInvestigationGroup UpdateReport ValidateInvestigationGroup
0-2: CreateInvestigationGroup TagResource
: GetEphemeralInvestigationResults ListInvestigationGroups
1-2: UntagResource
"""
