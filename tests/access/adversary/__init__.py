"""Cases written to make the comparison wrong: each names the vendor's rule that decides it."""
