"""Actions and condition keys of `qapps`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys qapps:AppIsPublished qapps:SessionIsShared
qapps:UserIsAppOwner qapps:UserIsSessionModerator
"""
ACTIONS = """
1 3 5: AssociateLibraryItemReview AssociateQAppWithUser CopyQApp CreateLibraryItem CreateLibraryItemReview
  DeleteLibraryItem DeleteQApp DescribeQAppPermissions DisassociateLibraryItemReview DisassociateQAppFromUser
  GetLibraryItem GetQApp UpdateLibraryItem UpdateQApp UpdateQAppPermissions
: BatchCreateCategory BatchDeleteCategory BatchUpdateCategory CreateSubscriptionToken ListCategories ListLibraryItems
  ListQApps PredictProblemStatementFromConversation PredictQApp PredictQAppFromProblemStatement
0 2: CreateQApp
1: ExportQAppSessionData GetQAppSessionMetadata ListQAppSessionData ListTagsForResource UpdateQAppSessionMetadata
1 3-6: GetQAppSession ImportDocument StopQAppSession UpdateQAppSession
0-3 5: StartQAppSession
0-2: TagResource
1-2: UntagResource
1 3: UpdateLibraryItemMetadata
"""
