"""What judges ask of the graph of access: who is named for a right, who holds it, and who could come to it."""
