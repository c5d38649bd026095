"""Actions and condition keys of `dbqms`."""

KEYS = ""
ACTIONS = """
: CreateFavoriteQuery CreateQueryHistory CreateTab DeleteFavoriteQueries DeleteQueryHistory DeleteTab
  DescribeFavoriteQueries DescribeQueryHistory DescribeTabs GetQueryString UpdateFavoriteQuery UpdateQueryHistory
  UpdateTab
"""
