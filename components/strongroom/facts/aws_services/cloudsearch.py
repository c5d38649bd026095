"""Actions and condition keys of `cloudsearch`."""

KEYS = ""
ACTIONS = """
: AddTags BuildSuggesters CreateDomain DefineAnalysisScheme DefineExpression DefineIndexField DefineSuggester
  DeleteAnalysisScheme DeleteDomain DeleteExpression DeleteIndexField DeleteSuggester DescribeAnalysisSchemes
  DescribeAvailabilityOptions DescribeDomainEndpointOptions DescribeDomains DescribeExpressions DescribeIndexFields
  DescribeScalingParameters DescribeServiceAccessPolicies DescribeSuggesters IndexDocuments ListDomainNames ListTags
  RemoveTags UpdateAvailabilityOptions UpdateDomainEndpointOptions UpdateScalingParameters UpdateServiceAccessPolicies
  document search suggest
"""
