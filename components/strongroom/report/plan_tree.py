"""A plan as a tree for the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from strongroom.plan.model import Plan
from strongroom.plan.visible import visible

from .outline import Line, counts, outline
from .plan_text import footer


def plan_tree(plan: Plan, *, offline: bool) -> RenderableType:
    """The tree by component, with what is missing under it; `offline` iff the plan was recorded and not exported."""
    head = Text.assemble((visible(plan.stack), "bold"), f" ({visible(plan.project)}): {counts(plan)}")
    tree = Tree(head, guide_style="dim")
    open_nodes = [tree]
    for line in outline(plan):
        del open_nodes[line.depth + 1 :]
        open_nodes.append(open_nodes[-1].add(_label(line)))
    notes = [Text(line, style="yellow" if line.startswith("not ") else "dim") for line in footer(plan, offline=offline)]
    return Group(tree, Text(""), *notes) if notes else tree


def _short(type_: str) -> str:
    """The token without the file that bridged providers repeat: `aws:s3:Bucket` for `aws:s3/bucket:Bucket`."""
    module, _, name = type_.rpartition(":")
    folder, _, file = module.rpartition("/")
    return f"{folder}:{name}" if folder and file.lower() == name.lower() else type_


def _label(line: Line) -> Text:
    resource = line.resource
    label = Text(visible(resource.name), style="" if resource.custom else "bold")
    label.append(f"  {visible(_short(resource.type))}", style="cyan" if resource.custom else "magenta")
    if line.remarks:
        label.append(f"  {visible('; '.join(line.remarks))}", style="dim")
    return label
