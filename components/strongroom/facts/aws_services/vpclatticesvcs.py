"""Actions and condition keys of `vpc-lattice-svcs`."""

KEYS = """
aws:ResourceTag/${TagKey} vpc-lattice-svcs:Port vpc-lattice-svcs:RequestHeader/${HeaderName}
vpc-lattice-svcs:RequestMethod vpc-lattice-svcs:RequestPath vpc-lattice-svcs:RequestQueryString/${QueryStringKey}
vpc-lattice-svcs:ServiceArn vpc-lattice-svcs:ServiceNetworkArn vpc-lattice-svcs:SourceVpc
vpc-lattice-svcs:SourceVpcOwnerAccount
"""
ACTIONS = """
0-1 6-9: Connect
0-9: Invoke
"""
