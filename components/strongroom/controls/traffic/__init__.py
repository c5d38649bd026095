"""Networks on AWS as a plan writes them: security rules, routes and private endpoints, in every spelling."""
