"""Where an environment stands: the account, project or subscription that its one provider is pinned to."""
