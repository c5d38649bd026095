"""PROVE: policy documents in one normal form, and what they allow."""
