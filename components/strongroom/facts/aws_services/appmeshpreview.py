"""Actions and condition keys of `appmesh-preview`."""

KEYS = ""
ACTIONS = """
: CreateGatewayRoute CreateMesh CreateRoute CreateVirtualGateway CreateVirtualNode CreateVirtualRouter
  CreateVirtualService DeleteGatewayRoute DeleteMesh DeleteMeshPolicy DeleteRoute DeleteVirtualGateway
  DeleteVirtualNode DeleteVirtualRouter DeleteVirtualService DescribeGatewayRoute DescribeMesh DescribeRoute
  DescribeVirtualGateway DescribeVirtualNode DescribeVirtualRouter DescribeVirtualService GetMeshPolicy
  ListGatewayRoutes ListMeshes ListRoutes ListVirtualGateways ListVirtualNodes ListVirtualRouters ListVirtualServices
  PutMeshPolicy StreamAggregatedResources UpdateGatewayRoute UpdateMesh UpdateRoute UpdateVirtualGateway
  UpdateVirtualNode UpdateVirtualRouter UpdateVirtualService
"""
