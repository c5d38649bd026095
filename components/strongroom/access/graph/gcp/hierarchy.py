"""What lies below what by a plan: its projects and folders, and the project of each resource.

Source: https://cloud.google.com/iam/docs/resource-hierarchy-access-control
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from strongroom.access.gcp.node import container, node
from strongroom.plan.model import Resource
from strongroom.plan.value import Unknown

from .shape import BUCKET, FOLDER, PROJECT
from .spelling import Spelling

_TOP: Final = ("organizations", "folders", "projects")


@dataclass(frozen=True, slots=True)
class Tree:
    """Each node's parent, as far as the plan tells; `loose` are projects and folders whose parent it does not tell."""

    parents: dict[str, str | None]
    loose: tuple[str, ...] = ()
    tops: tuple[str, ...] = ()

    def supposed(self) -> dict[str, str | None]:
        """The parents if each loose project lay in every folder and organization that is named."""
        found: dict[str, str | None] = dict(self.parents)
        chain = sorted(self.tops, key=lambda name: (-_TOP.index(name.partition("/")[0]), name))
        found |= dict(pairwise(chain))
        found |= {name: chain[0] for name in self.loose if chain and name not in chain}
        return found


def tree_of(spelling: Spelling, nodes: Iterable[str]) -> Tree:
    """The tree of a plan; `nodes` are the places that its policies name."""
    plan = spelling.plan
    parents: dict[str, str | None] = {}
    for resource in plan.of(BUCKET):
        parents[spelling.name(resource)] = f"projects/{spelling.project(resource)}"
    for resource in plan.of(PROJECT):
        parents[spelling.name(resource)] = _above(spelling, resource)
    for resource in plan.of(FOLDER):
        told = spelling.text(resource.inputs.get("parent"))
        parents[_folder(spelling, resource)] = told
    named = [*nodes, *(each for each in parents.values() if each), *parents]
    for top in sorted({top for each in named if (top := container(each))}):
        parents.setdefault(top, None)
    held = [name for name in parents if name.partition("/")[0] in _TOP and name.count("/") == 1]
    loose = tuple(name for name in held if parents[name] is None and not name.startswith("organizations/"))
    # A folder that lies above nothing that is known may lie above what is loose; so may a project by its number.
    tops = tuple(name for name in held if parents[name] is None and not _is_project(name))
    return Tree(parents, loose, tops)


def _is_project(name: str) -> bool:
    return name.startswith("projects/") and not name.removeprefix("projects/").isdigit()


def _above(spelling: Spelling, project: Resource) -> str | None:
    for field_, kind in (("folderId", "folders"), ("orgId", "organizations")):
        told = spelling.text(project.inputs.get(field_))
        if told:
            return node(told if told.startswith(kind) else f"{kind}/{told}")
    return None


def _folder(spelling: Spelling, folder: Resource) -> str:
    return node(spelling.text(Unknown(folder.urn, "name")) or folder.urn)
