"""One environment per stack: `Pulumi.<stack>.yaml` says which."""

from strongroom.provision import environment

environment.from_stack_file()
