"""TELL: findings and plans as terminal text, JSON, SARIF, Markdown and HTML; pure, plain data in and text out."""
