"""The answers file stands in for what only the cloud, another stack or a secrets provider knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.ci.planning import PlanningError
from strongroom.record.answers import read_answers
from strongroom.record.refusal import RefusedError
from tests.record.small_program import document_of, notes_of

VPC = "aws:ec2/getVpc:getVpc"
PROGRAM = """
note("vpc", aws.ec2.get_vpc(id="vpc-1").cidr_block)
note("output form", aws.ec2.get_vpc_output(id="vpc-2").cidr_block)
network = pulumi.StackReference("acme/network/prod")
note("stack", network.require_output("subnet"))
note("absent", network.get_output("nothing").apply(lambda found: str(found)))
note("secret", pulumi.Output.format("p={0}", network.get_output("password")))
note("config", pulumi.Config().require("token"))
"""


def test_calls_stacks_and_config_are_answered(tmp_path: Path) -> None:
    """An answer for exactly these arguments comes before one for any; secrets stay secret."""
    document = document_of(
        tmp_path,
        PROGRAM,
        config={"p:token": {"secure": "v1:cipher"}},
        answers={
            "calls": [
                {"token": VPC, "result": {"cidrBlock": "10.0.0.0/8"}},
                {"token": VPC, "arguments": {"id": "vpc-2"}, "result": {"cidrBlock": "10.2.0.0/16"}},
            ],
            "stacks": {
                "acme/network/prod": {"outputs": {"subnet": "subnet-1", "password": "hunter2"}, "secrets": ["password"]}
            },
            "config": {"p:token": "t0ken"},
        },
    )
    notes = notes_of(document)
    assert (notes["vpc"], notes["output form"]) == ("10.0.0.0/8", "10.2.0.0/16")
    assert (notes["stack"], notes["absent"]) == ("subnet-1", "None")
    assert notes["secret"] == "<secret>"
    assert "hunter2" not in document


def test_every_unanswered_call_is_named_with_the_lines_to_add(tmp_path: Path) -> None:
    """The call, its arguments, the author's line, and what to write."""
    code = """
        note("a", aws.ec2.get_vpc_output(id="vpc-2").cidr_block)
        note("b", aws.ssm.get_parameter_output(name="/x").value)
    """
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, code)
    told = "\n".join(caught.value.sentences)
    assert f'call of `{VPC}` with `{{"id":"vpc-2"}}` needs the cloud' in told
    assert f'calls:\n  - token: {VPC}\n    arguments: {{"id":"vpc-2"}}\n    result: {{...}}' in told
    assert "aws:ssm/getParameter:getParameter" in told


def test_a_plain_call_is_refused_at_its_line(tmp_path: Path) -> None:
    """The line of the program that asks."""
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, "\n\naws.ec2.get_vpc(id='vpc-1')")
    assert caught.value.sentences[0].startswith("__main__.py:8: the call of")


def test_an_unanswered_stack_is_named(tmp_path: Path) -> None:
    """With the lines to add."""
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, "note('a', pulumi.StackReference('acme/net/prod').get_output('x'))")
    (sentence,) = caught.value.sentences
    assert sentence.startswith("__main__.py:6: the outputs of the stack `acme/net/prod` are not in this project")
    assert 'stacks:\n  "acme/net/prod":\n    outputs: {...}' in sentence


def test_all_mistakes_of_an_answers_file_are_told_at_once(tmp_path: Path) -> None:
    """One sentence each, with its place."""
    path = tmp_path / "answers.yaml"
    path.write_text(
        "call: []\n"
        "calls: [{token: a, result: {}}, {token: b}, {token: c, result: 1}, {token: d, result: {}, args: {}}]\n"
        "stacks: {one: 1, two: {outputs: {}, secrets: x}}\n"
        "config: [a]\n"
    )
    with pytest.raises(RefusedError) as caught:
        read_answers(path)
    assert caught.value.sentences == (
        "answers.yaml.call: is no part of an answers file; write `calls`, `stacks` or `config`",
        "answers.yaml.calls[1]: must hold a `token` and a `result`, and may hold `arguments`",
        "answers.yaml.calls[2].result: must be a mapping of the call's outputs, got `1`",
        "answers.yaml.calls[3].args: is no part of an answer; write `token`, `arguments` or `result`",
        "answers.yaml.stacks[`one`]: must hold `outputs`, a mapping, and may hold `secrets`, a list of their names",
        "answers.yaml.stacks[`two`].secrets: must be a list of the names of secret outputs, got `x`",
        "answers.yaml.config: must be a mapping of configuration keys to values",
    )


def test_no_answers_are_an_empty_file(tmp_path: Path) -> None:
    """And no file at all."""
    (tmp_path / "a.yaml").write_text("")
    assert read_answers(tmp_path / "a.yaml").result(VPC, {}) is None
    assert read_answers(None).result(VPC, {}) is None
