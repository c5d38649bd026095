"""The controls inside `pulumi preview` and `pulumi up`: `--policy-pack policy`."""

from strongroom.ci.analyzer import serve

if __name__ == "__main__":
    serve()
