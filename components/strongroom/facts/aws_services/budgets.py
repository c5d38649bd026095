"""Actions and condition keys of `budgets`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateBudgetAction DeleteBudgetAction DescribeBudgetAction DescribeBudgetActionHistories
  DescribeBudgetActionsForBudget ExecuteBudgetAction ListTagsForResource ModifyBudget TagResource UntagResource
  UpdateBudgetAction ViewBudget
: DescribeBudgetActionsForAccount
"""
