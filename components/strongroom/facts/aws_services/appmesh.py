"""Actions and condition keys of `appmesh`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateGatewayRoute CreateMesh CreateRoute CreateVirtualGateway CreateVirtualNode CreateVirtualRouter
  CreateVirtualService TagResource
1: DeleteGatewayRoute DeleteMesh DeleteMeshPolicy DeleteRoute DeleteVirtualGateway DeleteVirtualNode
  DeleteVirtualRouter DeleteVirtualService DescribeGatewayRoute DescribeMesh DescribeRoute DescribeVirtualGateway
  DescribeVirtualNode DescribeVirtualRouter DescribeVirtualService GetMeshPolicy ListGatewayRoutes ListRoutes
  ListTagsForResource ListVirtualGateways ListVirtualNodes ListVirtualRouters ListVirtualServices PutMeshPolicy
  StreamAggregatedResources UpdateGatewayRoute UpdateMesh UpdateRoute UpdateVirtualGateway UpdateVirtualNode
  UpdateVirtualRouter UpdateVirtualService
: ListMeshes
1-2: UntagResource
"""
