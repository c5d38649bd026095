"""URNs are composed as the engine composes them."""

from __future__ import annotations

from strongroom.record.urns import Alias, Names, qualified_type

NAMES = Names("shop", "dev")
STACK = NAMES.urn("", "pulumi:pulumi:Stack", "shop-dev")


def test_the_stack_adds_nothing_to_the_type_of_its_children() -> None:
    """A parent that is the root stack contributes nothing."""
    assert NAMES.urn(STACK, "aws:s3/bucket:Bucket", "b") == "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::b"


def test_any_other_parent_gives_its_whole_chain_of_types() -> None:
    """Components and custom resources alike."""
    outer = NAMES.urn(STACK, "acme:index:Outer", "o")
    inner = NAMES.urn(outer, "acme:index:Inner", "i")
    assert NAMES.urn(inner, "aws:s3/bucket:Bucket", "b") == (
        "urn:pulumi:dev::shop::acme:index:Outer$acme:index:Inner$aws:s3/bucket:Bucket::b"
    )


def test_a_name_may_hold_the_separator() -> None:
    """Only the first three separators part a urn."""
    parent = NAMES.urn(STACK, "acme:index:Outer", "a::b")
    assert qualified_type(parent) == "acme:index:Outer"
    assert NAMES.urn(parent, "t:m:T", "c::d") == "urn:pulumi:dev::shop::acme:index:Outer$t:m:T::c::d"


def test_an_alias_says_only_what_was_different() -> None:
    """Name, type, stack, project and parent stand as they are today where the alias is silent."""
    parent = NAMES.urn(STACK, "acme:index:Outer", "o")
    former = NAMES.former
    assert former(Alias(name="old"), parent, "t:m:T", "n") == "urn:pulumi:dev::shop::acme:index:Outer$t:m:T::old"
    assert former(Alias(no_parent=True), parent, "t:m:T", "n") == "urn:pulumi:dev::shop::t:m:T::n"
    assert former(Alias(stack="old", project="store"), STACK, "t:m:T", "n") == "urn:pulumi:old::store::t:m:T::n"
    assert former(Alias(type="t:m:Old", parent=parent), STACK, "t:m:T", "n") == (
        "urn:pulumi:dev::shop::acme:index:Outer$t:m:Old::n"
    )
