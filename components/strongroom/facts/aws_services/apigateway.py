"""Actions and condition keys of `apigateway`."""

KEYS = """
apigateway:Request/AccessAssociationSource apigateway:Request/AccessLoggingDestination
apigateway:Request/AccessLoggingFormat apigateway:Request/ApiKeyRequired apigateway:Request/ApiName
apigateway:Request/AuthorizerType apigateway:Request/CognitoUserPoolArn apigateway:Request/ConditionBasePaths
apigateway:Request/DisableExecuteApiEndpoint apigateway:Request/DomainNameArn apigateway:Request/EndpointType
apigateway:Request/Method apigateway:Request/MtlsTrustStoreUri apigateway:Request/MtlsTrustStoreVersion
apigateway:Request/PortalDisplayName apigateway:Request/PortalDomainName apigateway:Request/PortalProductDisplayName
apigateway:Request/Priority apigateway:Request/ProductPageTitle
apigateway:Request/ProductRestEndpointPageEndpointPrefix apigateway:Request/RestApiId
apigateway:Request/RouteAuthorizationType apigateway:Request/SecurityPolicy apigateway:Request/Stage
apigateway:Request/StageName apigateway:Resource/AccessLoggingDestination apigateway:Resource/AccessLoggingFormat
apigateway:Resource/ApiKeyRequired apigateway:Resource/ApiName apigateway:Resource/AuthorizerType
apigateway:Resource/CognitoUserPoolArn apigateway:Resource/ConditionBasePaths
apigateway:Resource/DisableExecuteApiEndpoint apigateway:Resource/EndpointType apigateway:Resource/Method
apigateway:Resource/MtlsTrustStoreUri apigateway:Resource/MtlsTrustStoreVersion apigateway:Resource/PortalDisplayName
apigateway:Resource/PortalDomainName apigateway:Resource/PortalProductDisplayName
apigateway:Resource/PortalPublishStatus apigateway:Resource/Priority apigateway:Resource/ProductPageTitle
apigateway:Resource/ProductRestEndpointPageEndpointPrefix apigateway:Resource/RestApiId
apigateway:Resource/RouteAuthorizationType apigateway:Resource/RoutingMode apigateway:Resource/SecurityPolicy
apigateway:Resource/Stage aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
10 12-13 22 33 35-36 46-47 50: AddCertificateToDomain RemoveCertificateFromDomain
10 33 46 50: CreateAccessAssociation RejectAccessAssociation UpdateDomainNameManagementPolicy
6 14-15 30 37-38 40 49-51: CreatePortal UpdatePortal
16 39 49-51: CreatePortalProduct UpdatePortalProduct
18 42 50: CreateProductPage UpdateProductPage
11 19-20 23 34 43-44 48 50: CreateProductRestEndpointPage
7 17 31 41 50: CreateRoutingRule UpdateRoutingRule
1-5 8 10 12-13 21-22 25-29 32-33 35-36 45-47 49-51: DELETE PATCH
30 37-38 40 50: DeletePortal DisablePortal GetPortal ListPortals PreviewPortal PublishPortal
39 50: DeletePortalProduct DeletePortalProductSharingPolicy GetPortalProduct GetPortalProductSharingPolicy
  ListPortalProducts PutPortalProductSharingPolicy
42 50: DeleteProductPage
34 39 43-44 48 50: DeleteProductRestEndpointPage GetProductRestEndpointPage ListProductRestEndpointPages
31 41 50: DeleteRoutingRule GetRoutingRule ListRoutingRules
0-5 8-10 12-13 21-22 24-29 32-33 35-36 45-47 50: GET
39 42 50: GetProductPage ListProductPages
0-5 8-10 12-13 21-22 24 46 49-51: POST
3-5 8 10 21-22 27-29 32-33 45 47 49-51: PUT
1-2 25-26 50: SetWebACL
10 12-13 22 33 46 50: UpdateDomainNamePolicy
19 34 43-44 48 50: UpdateProductRestEndpointPage
3-5 8 10 21-22 27-29 32-33 45 47 50: UpdateRestApiPolicy
"""
