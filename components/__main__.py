"""The components for every Pulumi language: `pulumi package add <this folder>`."""

from importlib.metadata import version

from strongroom.provision.package import serve

if __name__ == "__main__":
    serve(version("strongroom"))
