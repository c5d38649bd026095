"""An event loop for tests that make an output outside any program: newer Pythons make none by themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture
def event_loop_at_hand() -> Iterator[asyncio.AbstractEventLoop]:
    """The loop in which a Pulumi program would run."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    yield loop
    asyncio.set_event_loop(None)
    loop.close()
