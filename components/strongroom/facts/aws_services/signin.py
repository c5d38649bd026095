"""Actions and condition keys of `signin`."""

KEYS = """
signin:OAuthClientAuthentication signin:OAuthClientId signin:OAuthGrantType signin:OAuthRedirectUri
signin:OAuthTokenType signin:PrincipalArn
"""
ACTIONS = """
5: Authenticate
1 3: AuthorizeOAuth2Access
: CreateAccount CreateTrustedIdentityPropagationApplicationForConsole DeleteConsoleAuthorizationConfiguration
  DeleteResourcePermissionStatement GetConsoleAuthorizationConfiguration GetResourcePolicy
  ListResourcePermissionStatements ListTrustedIdentityPropagationApplicationsForConsole
  PutConsoleAuthorizationConfiguration PutResourcePermissionStatement
3: CreateOAuth2PublicClient
0-3: CreateOAuth2Token
1 4: IntrospectOAuth2Token
4: RevokeOAuth2Token
"""
