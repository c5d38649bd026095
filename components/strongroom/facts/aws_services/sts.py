"""Actions and condition keys of `sts`."""

KEYS = """
accounts.google.com:aud accounts.google.com:google/organization_number accounts.google.com:oaud
accounts.google.com:sub agent.${Domain}.buildkite.dev:build_branch agent.${Domain}.buildkite.dev:cluster_id
agent.${Domain}.buildkite.dev:cluster_name agent.${Domain}.buildkite.dev:organization_id
agent.${Domain}.buildkite.dev:organization_slug agent.${Domain}.buildkite.dev:pipeline_id
agent.${Domain}.buildkite.dev:pipeline_slug agent.${Domain}.buildkite.site:build_branch
agent.${Domain}.buildkite.site:cluster_id agent.${Domain}.buildkite.site:cluster_name
agent.${Domain}.buildkite.site:organization_id agent.${Domain}.buildkite.site:organization_slug
agent.${Domain}.buildkite.site:pipeline_id agent.${Domain}.buildkite.site:pipeline_slug
agent.buildkite.com:build_branch agent.buildkite.com:cluster_id agent.buildkite.com:cluster_name
agent.buildkite.com:organization_id agent.buildkite.com:organization_slug agent.buildkite.com:pipeline_id
agent.buildkite.com:pipeline_slug aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
cognito-identity.amazonaws.com:amr cognito-identity.amazonaws.com:aud cognito-identity.amazonaws.com:sub
github.com/enterprises/${EnterpriseName}:actor github.com/enterprises/${EnterpriseName}:actor_id
github.com/enterprises/${EnterpriseName}:enterprise_id github.com/enterprises/${EnterpriseName}:environment
github.com/enterprises/${EnterpriseName}:job_workflow_ref github.com/enterprises/${EnterpriseName}:ref
github.com/enterprises/${EnterpriseName}:repository github.com/enterprises/${EnterpriseName}:repository_id
github.com/enterprises/${EnterpriseName}:repository_owner_id github.com/enterprises/${EnterpriseName}:workflow
gitlab.com:namespace_id gitlab.com:pipeline_source gitlab.com:project_id gitlab.com:ref_protected
gitlab.com:runner_environment gitlab.com:user_access_level gitlab.com:user_email gitlab.com:user_id
gitlab.com:user_login graph.facebook.com:app_id graph.facebook.com:id iam:ResourceTag/${TagKey}
idcs-${OciUniqueIdentifier}.identity.oraclecloud.com:rpst_id
oidc.circleci.com/org/${OrgId}:oidc.circleci.com/project-id saml:aud saml:cn saml:commonName saml:doc
saml:eduorghomepageuri saml:eduorgidentityauthnpolicyuri saml:eduorglegalname saml:eduorgsuperioruri
saml:eduorgwhitepagesuri saml:edupersonaffiliation saml:edupersonassurance saml:edupersonentitlement
saml:edupersonnickname saml:edupersonorgdn saml:edupersonorgunitdn saml:edupersonprimaryaffiliation
saml:edupersonprimaryorgunitdn saml:edupersonprincipalname saml:edupersonscopedaffiliation saml:edupersontargetedid
saml:givenName saml:iss saml:mail saml:name saml:namequalifier saml:organizationStatus saml:primaryGroupSID saml:sub
saml:sub_type saml:surname saml:uid saml:x500UniqueIdentifier sts:AWSServiceName sts:DurationSeconds sts:ExternalId
sts:IdentityTokenAudience sts:RequestContext/${ContextKey} sts:RequestContextProviders sts:RoleAuthorizedByIdp
sts:RoleSessionName sts:SigningAlgorithm sts:SourceIdentity sts:TaskPolicyArn sts:TransitiveTagKeys
token.actions.${Domain}.ghe.com:actor token.actions.${Domain}.ghe.com:actor_id
token.actions.${Domain}.ghe.com:enterprise_id token.actions.${Domain}.ghe.com:environment
token.actions.${Domain}.ghe.com:job_workflow_ref token.actions.${Domain}.ghe.com:ref
token.actions.${Domain}.ghe.com:repository token.actions.${Domain}.ghe.com:repository_id
token.actions.${Domain}.ghe.com:repository_owner_id token.actions.${Domain}.ghe.com:workflow
token.actions.githubusercontent.com/${SubPath}:actor token.actions.githubusercontent.com/${SubPath}:actor_id
token.actions.githubusercontent.com/${SubPath}:enterprise_id
token.actions.githubusercontent.com/${SubPath}:environment
token.actions.githubusercontent.com/${SubPath}:job_workflow_ref token.actions.githubusercontent.com/${SubPath}:ref
token.actions.githubusercontent.com/${SubPath}:repository token.actions.githubusercontent.com/${SubPath}:repository_id
token.actions.githubusercontent.com/${SubPath}:repository_owner_id
token.actions.githubusercontent.com/${SubPath}:workflow token.actions.githubusercontent.com:actor
token.actions.githubusercontent.com:actor_id token.actions.githubusercontent.com:enterprise_id
token.actions.githubusercontent.com:environment token.actions.githubusercontent.com:job_workflow_ref
token.actions.githubusercontent.com:ref token.actions.githubusercontent.com:repository
token.actions.githubusercontent.com:repository_id token.actions.githubusercontent.com:repository_owner_id
token.actions.githubusercontent.com:workflow www.amazon.com:app_id www.amazon.com:user_id
"""
ACTIONS = """
0 3 25-30 50-52 79 82-83 89 94 96 98 129-130: AssumeRole
25-27 52 55-86 94 96 98: AssumeRoleWithSAML
0-54 93-94 96 98-130: AssumeRoleWithWebIdentity
97: AssumeRoot
: DecodeAuthorizationMessage GetAccessKeyInfo GetCallerIdentity GetDelegatedAccessToken GetSessionToken
25 27: GetFederationToken TagGetWebIdentityToken
87-88: GetServiceBearerToken
25 27 88 90 95: GetWebIdentityToken
26 52 91-92: SetContext
26 52 96: SetSourceIdentity
25-27 52 55 98: TagSession
"""
