"""Cases on AWS that were written to make the comparison wrong."""
