"""Actions and condition keys of `managedblockchain-query`."""

KEYS = ""
ACTIONS = """
: BatchGetTokenBalance GetAssetContract GetTokenBalance GetTransaction ListAssetContracts
  ListFilteredTransactionEvents ListTokenBalances ListTransactionEvents ListTransactions
"""
