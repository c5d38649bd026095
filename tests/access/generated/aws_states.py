"""Random small AWS accounts of every layer, each theme about one rule of composition, and edits of one layer."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, TypeAlias

from .aws_documents import Document, Writer
from .aws_words import (
    ACCOUNT,
    ADDRESS,
    APP,
    FOREIGN,
    FOREIGN_ROOT,
    OTHER,
    PRINCIPAL_ARN,
    ROOT,
    SERVICE,
    SESSION,
    TEXT,
    USER,
    Words,
)

State: TypeAlias = dict[str, Any]

KEY: Final = f"arn:aws:kms:us-east-1:{ACCOUNT}:key/k"
_BUCKET: Final = ("arn:aws:s3:::b/k", "arn:aws:s3:::b/*", "*")
_OBJECTS: Final = ("s3:GetObject", "s3:PutObject", "s3:*", "*")
_KMS: Final = ("kms:Decrypt", "kms:Encrypt", "kms:*", "*")
_TRUST: Final = ("sts:AssumeRole", "sts:TagSession", "sts:*")
_LINKED: Final = f"arn:aws:iam::{ACCOUNT}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX"
# What the rules of composition tell apart, beside the documents' own patterns.
SPECIAL: Final = (
    "kms:*",
    "sts:AssumeRole",
    "sts:SetContext",
    "arn:*:kms:*:*:key/*",
    "arn:*:iam::*:role/*",
    "arn:*:s3:*:*:*",
)
THEMES: Final = (
    "caps",
    "named",
    "key",
    "controls",
    "across",
    "trust",
    "levels",
    "grant",
    "endpoint",
    "public",
    "groups",
    "root",
    "deny",
)


@dataclass(slots=True)
class Theme:
    """One rule of composition and the layers that it needs."""

    rng: Random
    name: str
    text: Words = field(init=False)
    objects: tuple[str, ...] = field(init=False)
    bucket: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.text = TEXT.fewer(self.rng)
        self.objects = tuple(self.rng.sample(_OBJECTS, 3))
        self.bucket = tuple(self.rng.sample(_BUCKET, 2))

    def state(self) -> State:
        """A state of the theme."""
        made: State = getattr(self, f"_{self.name}")()
        return made

    def edited(self, state: State) -> tuple[State, str]:
        """The state with one layer edited, dropped or added."""
        head = copy.deepcopy(state)
        fresh = self.state()
        layer = self.rng.choice(sorted(set(fresh) | set(head)))
        turn = self.rng.random()
        if layer == "principal":
            head, fresh = self._with_principal(head, fresh)
            return head, "another caller holds the policies"
        if turn < 0.15 and layer in head:
            head.pop(layer)
            return head, f"{layer} dropped"
        if turn < 0.45 and layer in fresh:
            head[layer] = fresh[layer]
            return head, f"{layer} replaced"
        return head, self._edit_documents(head, layer)

    def _with_principal(self, head: State, fresh: State) -> tuple[State, State]:
        head["principal"] = fresh.get("principal", APP)
        return head, fresh

    def _edit_documents(self, head: State, layer: str) -> str:
        found = head.get(layer)
        documents = list(_documents(found))
        if not documents:
            head[layer] = self.state().get(layer, found)
            return f"{layer} made anew"
        chosen = self.rng.choice(documents)
        writer = self._writer(named=any({"Principal", "NotPrincipal"} & set(each) for each in chosen["Statement"]))
        edited, why = writer.edited(chosen)
        chosen.clear()
        chosen.update(edited)
        if layer == "rcp":
            for statement in chosen["Statement"]:
                statement["Effect"] = "Deny"
        return f"{layer}: {why}"

    def _writer(self, *, named: bool = False, principals: tuple[Any, ...] = ()) -> Writer:
        actions, resources = {
            "key": (_KMS, (KEY, "*")),
            "grant": (_KMS, (KEY, "*")),
            "trust": (_TRUST, (OTHER, "*")),
        }.get(self.name, (self.objects, self.bucket))
        words = {"public": (ADDRESS,), "controls": (PRINCIPAL_ARN,), "deny": (PRINCIPAL_ARN,)}
        chosen = principals or (self._principals() if named else ())
        return Writer(self.rng, actions, resources, words.get(self.name, (self.text,)), chosen, spare=0.08)

    def _principals(self) -> tuple[Any, ...]:
        return {
            "named": ({"AWS": APP}, {"AWS": SESSION}, {"AWS": OTHER}, {"AWS": USER}, {"AWS": ROOT}),
            "across": ({"AWS": FOREIGN}, {"AWS": FOREIGN_ROOT}, {"AWS": APP}, "*"),
            "key": ({"AWS": ROOT}, {"AWS": APP}, {"AWS": OTHER}, {"AWS": SESSION}, {"AWS": FOREIGN}),
            "grant": ({"AWS": ROOT}, {"AWS": OTHER}),
            "trust": ({"AWS": ROOT}, {"AWS": APP}, {"Service": SERVICE}, {"AWS": FOREIGN_ROOT}),
            "public": ("*", {"AWS": "*"}, {"AWS": FOREIGN}, {"Service": SERVICE}),
            "root": ({"AWS": ROOT}, {"AWS": APP}, {"AWS": FOREIGN_ROOT}),
            "deny": ({"AWS": APP}, {"AWS": USER}, "*"),
        }.get(self.name, ("*",))

    def _named_document(self, deny: float = 0.3) -> Document:
        return self._writer(named=True).document(2, deny)

    def _everyone(self, *, deny: float = 0.3) -> Document:
        return self._writer(principals=("*",)).document(2, deny)

    def _maybe(self, chance: float, state: State, layer: str, made: Any) -> None:
        if self.rng.random() < chance:
            state[layer] = made

    def _caps(self) -> State:
        writer = self._writer()
        made: State = {"identity": [writer.document(2)]}
        self._maybe(0.6, made, "boundary", [writer.document(2)])
        self._maybe(0.4, made, "session", writer.document(1))
        return made

    def _levels(self) -> State:
        writer = self._writer()
        levels = [[writer.document(2) for _ in range(self.rng.randint(1, 2))] for _ in range(self.rng.randint(1, 2))]
        return {"identity": [writer.document(1)], "scp": levels}

    def _controls(self) -> State:
        writer = self._writer(principals=("*",))
        denials = {"Version": "2012-10-17", "Statement": [writer.statement(deny=1.0)]}
        made: State = {"identity": [self._writer().document(1)], "rcp": [[denials]]}
        self._maybe(0.5, made, "scp", [[self._writer().document(2)]])
        self._maybe(0.3, made, "managementAccount", True)
        self._maybe(0.3, made, "principal", _LINKED)
        return made

    def _named(self) -> State:
        made: State = {"resourcePolicy": self._named_document()}
        self._maybe(0.6, made, "identity", [self._writer().document(1)])
        self._maybe(0.6, made, "boundary", [self._writer().document(1)])
        self._maybe(0.3, made, "session", self._writer().document(1))
        self._maybe(0.3, made, "principal", USER)
        if made.get("principal") == USER:
            made.pop("session", None)
        return made

    def _across(self) -> State:
        made: State = {"principal": FOREIGN, "identity": [self._writer().document(1)]}
        self._maybe(0.8, made, "resourcePolicy", self._named_document())
        self._maybe(0.3, made, "boundary", [self._writer().document(1)])
        self._maybe(0.3, made, "scp", [[self._writer().document(1)]])
        return made

    def _key(self) -> State:
        made: State = {"resourcePolicy": self._named_document(), "identity": [self._writer().document(1)]}
        self._maybe(0.2, made, "principal", FOREIGN)
        return made

    def _grant(self) -> State:
        made: State = {"resourcePolicy": self._named_document(), "identity": []}
        made["grants"] = [self._key_grant() for _ in range(self.rng.randint(0, 2))]
        return made

    def _key_grant(self) -> dict[str, Any]:
        grant: dict[str, Any] = {
            "granteePrincipal": self.rng.choice((APP, OTHER)),
            "operations": self.rng.sample(("Decrypt", "Encrypt", "DescribeKey"), 2),
        }
        if self.rng.random() < 0.5:
            kind = self.rng.choice(("EncryptionContextSubset", "EncryptionContextEquals"))
            grant["constraints"] = {kind: {"app": self.rng.choice(("x", "y"))}}
        return grant

    def _trust(self) -> State:
        made: State = {"trust": self._named_document()}
        for statement in made["trust"]["Statement"]:
            for element in ("Resource", "NotResource"):
                statement.pop(element, None)
        self._maybe(0.7, made, "identity", [self._writer().document(1)])
        self._maybe(0.2, made, "principal", FOREIGN)
        return made

    def _endpoint(self) -> State:
        made: State = {"identity": [self._writer().document(1)]}
        self._maybe(0.8, made, "vpce", [self._everyone()])
        return made

    def _public(self) -> State:
        made: State = {"resourcePolicy": self._named_document()}
        flags = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
        self._maybe(0.5, made, "publicAccessBlock", dict.fromkeys(flags, True))
        return made

    def _groups(self) -> State:
        made: State = {"principal": USER, "identity": [self._writer().document(1)]}
        self._maybe(0.7, made, "groups", [self._writer().document(1)])
        self._maybe(0.4, made, "boundary", [self._writer().document(1)])
        return made

    def _root(self) -> State:
        made: State = {"principal": self.rng.choice((ROOT, APP)), "identity": []}
        self._maybe(0.6, made, "resourcePolicy", self._named_document(0.7))
        self._maybe(0.5, made, "scp", [[self._writer().document(2)]])
        return made

    def _deny(self) -> State:
        made: State = {"identity": [self._writer().document(2)], "resourcePolicy": self._named_document(0.8)}
        self._maybe(0.3, made, "vpce", [self._everyone()])
        return made


def _documents(found: Any) -> list[Document]:
    if isinstance(found, dict):
        return [found] if "Statement" in found else []
    if isinstance(found, list):
        return [each for one in found for each in _documents(one)]
    return []


def documents_of(state: State) -> list[tuple[str, Document]]:
    """Every document of a state with the name of its layer."""
    return [(layer, each) for layer, found in state.items() for each in _documents(found)]
