"""Actions and condition keys of `ec2-instance-connect`."""

KEYS = """
aws:ResourceTag/${TagKey} ec2:osuser ec2:ResourceTag/${TagKey}
"""
ACTIONS = """
0 2: OpenTunnel SendSerialConsoleSSHPublicKey
0-2: SendSSHPublicKey
"""
