"""Controls over AWS policy documents: whose document it is, and what it must refuse or must not allow."""
