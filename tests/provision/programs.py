"""Small programs around one component, planned offline as anybody's program would be."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from strongroom.ci.planning import plan_stack
from strongroom.plan.model import Plan, Resource
from strongroom.plan.read import read_plan
from strongroom.plan.text import parse_json

HEAD = """
from strongroom.provision.account.aws import Provider
from strongroom.provision.audit.aws import Audit
from strongroom.provision.key.aws import Key
from strongroom.provision.store.aws import Store
import pulumi

least = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
home = pulumi.ResourceOptions(provider=Provider("home", least))
most = {
    **least, "stage": "prod", "cost_center": "4711", "organization": "o-a1b2c3d4e5",
    "operators": ["arn:aws:iam::111122223333:role/deploy"],
    "administrators": ["arn:aws:iam::111122223333:role/platform"],
    "break_glass": ["arn:aws:iam::111122223333:role/glass"],
}
scientist, lead = "arn:aws:iam::111122223333:role/scientist", "arn:aws:iam::111122223333:role/lead"
foreign = "arn:aws:iam::999988887777:role/auditor"
key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
trail = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/shop-dev-audit"
"""


def plan_program(folder: Path, body: str) -> Plan:
    """The plan of a program with the names above in front of `body`."""
    (folder / "Pulumi.yaml").write_text("name: shop\nruntime: python\n", encoding="utf-8")
    (folder / "Pulumi.dev.yaml").write_text("config: {}\n", encoding="utf-8")
    (folder / "__main__.py").write_text(HEAD + body, encoding="utf-8")
    return read_plan(plan_stack(folder, "dev"), "dev")


def plan_environment(folder: Path, environment: str, before: str = "", after: str = "") -> Plan:
    """The plan of the two-line program over an environment file; `environment` is what stands below the key."""
    (folder / "Pulumi.yaml").write_text("name: shop\nruntime: python\n", encoding="utf-8")
    text = "config:\n  strongroom:environment:\n" + indent(dedent(environment).strip("\n"), "    ") + "\n"
    (folder / "Pulumi.dev.yaml").write_text(text, encoding="utf-8")
    program = "from strongroom.provision import environment\n\nenvironment.from_stack_file()\n"
    (folder / "__main__.py").write_text(before + program + after, encoding="utf-8")
    return read_plan(plan_stack(folder, "dev"), "dev")


def only(plan: Plan, type_: str, name: str) -> Resource:
    """The one resource of this type and logical name."""
    (found,) = [resource for resource in plan.of(type_) if resource.name == name]
    return found


def statements(resource: Resource, property_: str = "policy") -> dict[str, Any]:
    """The statements of the resource's policy by Sid; a Sid stands once."""
    document: Any = parse_json(resource.inputs[property_])
    found = {statement["Sid"]: statement for statement in document["Statement"]}
    assert len(found) == len(document["Statement"])
    return found
