"""Each image is scanned when it is pushed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, passed, unknown
from strongroom.controls.policy.registry import REPOSITORY
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_REPOSITORY = REPOSITORY.types[0]

_SCANNING = "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration"
_PATH = "imageScanningConfiguration.scanOnPush"
_FIX = "set imageScanningConfiguration.scanOnPush to true"
_FREQUENCIES = ("SCAN_ON_PUSH", "CONTINUOUS_SCAN")

_ON_PUSH = field(_PATH, equals(True), _FIX)


def judge(repository: Resource, plan: Plan) -> Outcome:
    """Passes iff the repository asks for it, or a rule of the whole registry takes the repository in."""
    by_registry = some(_takes_in(rule, repository) for rule in _rules(plan))
    itself = _ON_PUSH(repository, plan)
    if by_registry:
        return passed(_PATH)
    if by_registry is None and itself.verdict == "fail":
        return unknown(_PATH, "the plan does not tell whether the registry scans the repository", _FIX)
    return itself


def _rules(plan: Plan) -> Iterator[Value]:
    for scanning in plan.of(_SCANNING):
        yield from at(scanning.inputs, "rules[*]")


def _takes_in(rule: Value, repository: Resource) -> bool | None:
    if not isinstance(rule, dict):
        return None
    frequency, name = rule.get("scanFrequency"), repository.inputs.get("name", repository.name)
    filters = at(rule, "repositoryFilters[*].filter")
    often = frequency in _FREQUENCIES if isinstance(frequency, str) else None
    return all_true((often, some(_matches(item, name) for item in filters)))


def _matches(pattern: Value, name: Value) -> bool | None:
    if pattern == "*":
        return True
    if not isinstance(pattern, str) or not isinstance(name, str):
        return None
    return bool(re.fullmatch(".*".join(re.escape(piece) for piece in pattern.split("*")), name))


def _repository(scan: Value, *others: Part) -> Plan:
    inputs: dict[str, Value] = {"name": "fraud/scoring"}
    if scan is not None:
        inputs["imageScanningConfiguration"] = {"scanOnPush": scan}
    return example(part(_REPOSITORY, "images", inputs), *others)


def _registry(pattern: Value, frequency: Value = "CONTINUOUS_SCAN") -> Part:
    filters: Value = [{"filter": pattern, "filterType": "WILDCARD"}]
    rules: Value = [{"scanFrequency": frequency, "repositoryFilters": filters}]
    return part(_SCANNING, "registry", {"scanType": "ENHANCED", "rules": rules})


CONTROL = Control(
    id="images_are_scanned",
    concept="registry",
    title="Images are scanned on push",
    why="Known holes are found before serving.",
    severity="medium",
    requirements=("M8",),
    threats=("ML06", "AML.T0010"),
    sources={"checkov": ("CKV_AWS_163",), "security_hub": ("ECR.1",), "trivy": ("AWS-0030",)},
    cases=(
        Case(
            types=(_REPOSITORY,),
            judge=judge,
            passes=(
                _repository(True),
                _repository("true"),
                _repository(None, _registry("*")),
                _repository(False, _registry("fraud/*")),
            ),
            fails=(
                _repository(None),
                _repository(False),
                _repository(None, _registry("credit/*")),
                _repository(None, _registry("*", "MANUAL")),
            ),
            unknown=(
                _repository(UNKNOWN),
                _repository(None, _registry(UNKNOWN)),
                _repository(None, _registry("*", UNKNOWN)),
            ),
        ),
    ),
)
