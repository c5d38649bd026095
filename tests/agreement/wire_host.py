"""Runs the wire program against a monitor over gRPC, as Pulumi's language host does: ADDRESS PROGRAM."""

import asyncio
import runpy
import sys

import pulumi
from pulumi.runtime.config import set_all_config
from pulumi.runtime.settings import Settings, configure

address, program = sys.argv[1:]
configure(
    Settings(
        project="wire",
        stack="dev",
        organization="organization",
        monitor=address,
        engine=address,
        parallel=16,
        dry_run=True,
        root_directory="/",
    )
)
set_all_config({"wire:password": "placeholder"}, ["wire:password"])


def run() -> None:
    """Runs the program; what its module holds is nobody's business."""
    runpy.run_path(program, run_name="__main__")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(pulumi.runtime.run_in_stack(run))
