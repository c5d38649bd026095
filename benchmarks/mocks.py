"""Runs a program file under pulumi's own mocks, as a unit test does: `python mocks.py PROGRAM`."""

from __future__ import annotations

import asyncio
import runpy
import sys
from typing import Any

import pulumi
from pulumi.runtime.stack import run_pulumi_func


class Echo(pulumi.runtime.Mocks):
    """Answers each resource with its inputs."""

    def new_resource(self, args: pulumi.runtime.MockResourceArgs) -> tuple[str | None, dict[Any, Any]]:
        """The usual mock of a unit test."""
        return f"{args.name}-id", dict(args.inputs)

    def call(self, args: pulumi.runtime.MockCallArgs) -> tuple[dict[Any, Any], None]:  # noqa: ARG002
        """No data source is called."""
        return {}, None


async def main() -> None:
    pulumi.runtime.set_mocks(Echo(), project="bench", stack="dev", preview=False)

    async def program() -> None:
        runpy.run_path(sys.argv[1], run_name="__main__")

    await run_pulumi_func(program)


if __name__ == "__main__":
    asyncio.new_event_loop().run_until_complete(main())
