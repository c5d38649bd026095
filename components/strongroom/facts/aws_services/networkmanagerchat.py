"""Actions and condition keys of `networkmanager-chat`."""

KEYS = ""
ACTIONS = """
: CancelMessageResponse CreateConversation DeleteConversation ListConversationMessages ListConversations
  NotifyConversationIsActive SendConversationMessage
"""
