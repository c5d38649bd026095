"""Who is granted what on Google Cloud: a plan read into bindings, denials and the hierarchy that they hold in."""
