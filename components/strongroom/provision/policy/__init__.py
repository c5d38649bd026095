"""Policy documents: built whole from known names, so that a reviewer reads them before anything exists."""
