"""Who is granted what on AWS: a plan read into identities, resources and the policies that speak for them."""
