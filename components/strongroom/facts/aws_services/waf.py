"""Actions and condition keys of `waf`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CreateByteMatchSet CreateGeoMatchSet CreateIPSet CreateRegexMatchSet CreateRegexPatternSet CreateSizeConstraintSet
  CreateSqlInjectionMatchSet CreateXssMatchSet DeleteByteMatchSet DeleteGeoMatchSet DeleteIPSet DeleteRegexMatchSet
  DeleteRegexPatternSet DeleteSizeConstraintSet DeleteSqlInjectionMatchSet DeleteXssMatchSet GetByteMatchSet
  GetChangeToken GetChangeTokenStatus GetGeoMatchSet GetIPSet GetRegexMatchSet GetRegexPatternSet GetSizeConstraintSet
  GetSqlInjectionMatchSet GetXssMatchSet ListActivatedRulesInRuleGroup ListByteMatchSets ListGeoMatchSets ListIPSets
  ListLoggingConfigurations ListRateBasedRules ListRegexMatchSets ListRegexPatternSets ListRuleGroups ListRules
  ListSizeConstraintSets ListSqlInjectionMatchSets ListSubscribedRuleGroups ListWebACLs ListXssMatchSets
  UpdateByteMatchSet UpdateGeoMatchSet UpdateIPSet UpdateRegexMatchSet UpdateRegexPatternSet UpdateSizeConstraintSet
  UpdateSqlInjectionMatchSet UpdateXssMatchSet
0-2: CreateRateBasedRule CreateRule CreateRuleGroup CreateWebACL TagResource
1: CreateWebACLMigrationStack DeleteLoggingConfiguration DeletePermissionPolicy DeleteRateBasedRule DeleteRule
  DeleteRuleGroup DeleteWebACL GetLoggingConfiguration GetPermissionPolicy GetRateBasedRule
  GetRateBasedRuleManagedKeys GetRule GetRuleGroup GetSampledRequests GetWebACL ListTagsForResource
  PutLoggingConfiguration PutPermissionPolicy UpdateRateBasedRule UpdateRule UpdateRuleGroup UpdateWebACL
1-2: UntagResource
"""
