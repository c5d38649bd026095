"""Actions and condition keys of `purchase-orders`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: AddPurchaseOrder ModifyPurchaseOrders TagResource UpdatePurchaseOrder
1: DeletePurchaseOrder GetPurchaseOrder ListPurchaseOrderInvoices ListTagsForResource UpdatePurchaseOrderStatus
  ViewPurchaseOrders
: GetConsoleActionSetEnforced ListPurchaseOrders UpdateConsoleActionSetEnforced
1-2: UntagResource
"""
