"""`data`, `training` and `models`: what a team keeps, trains and serves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from .measure import Amount, Money
from .part import Part
from .shape import Count, Switch
from .words import Classification, Column, ColumnKind, Digest, Instance, Name, Principal, Retention, RunTime


class DataSet(Part):
    """Data of one team."""

    name: Name = Field(examples=["transactions"], description="the data set's name, unique in the environment")
    team: Name = Field(examples=["scoring"], description="the team that alone reads and writes it")
    classification: Classification = Field(default="restricted", description="how bad its loss is")
    retention: Retention = Field(default=timedelta(days=365), description="how long it is kept: 1 day to 36500 days")


class Features(Part):
    """Features of one team: records of named columns, kept for training and, where asked, answered at once."""

    name: Name = Field(examples=["customer-habits"], description="the features' name, unique in the environment")
    team: Name = Field(examples=["scoring"], description="the team that alone reads and writes them")
    identifier: Column = Field(examples=["customer_id"], description="the column that tells records apart")
    time: Column = Field(examples=["event_time"], description="the column that says when a record was true")
    columns: Annotated[Mapping[Column, ColumnKind], Field(min_length=2)] = Field(
        description="column -> `text`, `whole` or `number`, the identifier and the time included"
    )
    online: Annotated[bool, Switch()] = Field(
        default=False,
        description="the latest records answer at once, at a charge; else they serve training alone",
    )


class Training(Part):
    """The bounds of training jobs."""

    instances: Instance | None = Field(
        default=None,
        examples=["train"],
        description="the machines that jobs may use, by neutral name; without it the cloud's smallest of general use",
    )
    longest_run: RunTime = Field(default=timedelta(hours=24), description="when a job is stopped: 1 hour to 28 days")
    monthly_budget: Annotated[Money, Amount()] = Field(
        default=Money(500, "USD"), description="the spending of a month at which the environment raises its alarm"
    )


class Serve(Part):
    """The machines that answer for a model."""

    instance: Instance = Field(description="the machine, by neutral name")
    least: Annotated[int, Count(1, 100)] = Field(default=1, examples=[2], description="machines when nobody asks")
    most: Annotated[int, Count(1, 100)] = Field(default=1, examples=[6], description="machines under the highest load")


class Caller(Part):
    """Who may ask a model, and how often; nobody else is answered."""

    name: Name = Field(examples=["checkout"], description="the caller's name, unique in the model")
    principal: Principal = Field(examples=["checkout-api"], description="who calls, by neutral name")
    per_minute: Annotated[int, Count(1, 600_000)] = Field(examples=[600], description="requests in a minute")
    per_day: Annotated[int, Count(1, 864_000_000)] = Field(examples=[200000], description="requests in a day")


class Model(Part):
    """A model that is served, named by the digests of what was approved."""

    name: Name = Field(description="the model's name, unique in the environment")
    team: Name = Field(examples=["scoring"], description="the team whose model it is")
    image: Digest = Field(description="the digest of the container image that serves it")
    artifact: Digest = Field(description="the digest of the model's artifact")
    serve: Serve = Field(description="the machines that answer for it")
    callers: tuple[Caller, ...] = Field(default=(), description="who may ask it")
