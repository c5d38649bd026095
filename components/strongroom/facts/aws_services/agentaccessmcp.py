"""Actions and condition keys of `agentaccess-mcp`."""

KEYS = """
agentaccess-mcp:StackArn
"""
ACTIONS = """
0: CallForwardedTool CheckConnectionStatus DoubleClick GetScreenshot GetSessionInfo HoldKey InvokeMcp KeyPress
  LaunchApplication LeftClick LeftClickDrag LeftMouseDown LeftMouseUp MiddleClick MovePointer RightClick Scroll
  ToggleAppSwitcher TripleClick TypeText
"""
