"""Actions and condition keys of `iq`."""

KEYS = ""
ACTIONS = """
: AcceptCall ApprovePaymentRequest ApproveProposal ArchiveConversation CompleteProposal CreateConversation
  CreateExpert CreateListing CreateMilestoneProposal CreatePaymentRequest CreateProject CreateRequest
  CreateScheduledProposal CreateSeller CreateUpfrontProposal DeclineCall DeleteAttachment
  DisableIndividualPublicProfile DownloadAttachment EnableIndividualPublicProfile EndCall GetBuyer GetCall GetChatInfo
  GetChatMessages GetChatToken GetCompanyChatMessages GetCompanyProfile GetConversation GetExpert GetListing
  GetMarketplaceSeller GetPaymentRequest GetProposal GetRequest GetReview HideRequest InitiateCall
  LinkAwsCertification ListAttachments ListConversations ListExpertAccessLogs ListListings ListPaymentRequests
  ListProposals ListRequests ListReviews MarkChatMessageRead RejectPaymentRequest RejectProposal
  SendCompanyChatMessage SendIndividualChatMessage UnarchiveConversation UnlinkAwsCertification UpdateCompanyProfile
  UpdateConversationMembers UpdateExpert UpdateListing UpdateRequest UploadAttachment WithdrawPaymentRequest
  WithdrawProposal WriteReview
"""
