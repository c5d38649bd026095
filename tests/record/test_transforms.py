"""Transforms run as the engine runs them, whichever way a program registers them."""

from __future__ import annotations

from pathlib import Path

from tests.record.recorded import resources
from tests.record.small_program import document_of

PROGRAM = """
def tag(value):
    def transform(args):
        if not args.custom or args.type_.startswith("pulumi:providers"):
            return None
        tags = dict(args.props.get("tags") or {})
        tags["order"] = tags.get("order", "") + value
        return pulumi.ResourceTransformResult(props={**args.props, "tags": tags}, opts=args.opts)
    return transform

async def later(args):
    return tag("s")(args)

def protect(args):
    args.opts.protect = True
    args.opts.ignore_changes = ["tags"]
    args.opts.depends_on = [first]
    return pulumi.ResourceTransformResult(props=args.props, opts=args.opts)

class Group(pulumi.ComponentResource):
    def __init__(self, name, opts):
        super().__init__("acme:index:Group", name, None, opts)
        aws.s3.Bucket(f"{name}-in", opts=pulumi.ResourceOptions(parent=self, transforms=[tag("r")]))

first = aws.sns.Topic("first")
pulumi.runtime.register_resource_transform(later)
pulumi.runtime.register_stack_transformation(lambda args: pulumi.ResourceTransformationResult(
    {**args.props, "force_destroy": True}, args.opts) if args.type_ == "aws:s3/bucket:Bucket" else None)
Group("g", pulumi.ResourceOptions(transforms=[tag("p")]))
aws.s3.Bucket("b", tags={"arn": first.arn}, opts=pulumi.ResourceOptions(transforms=[protect]))
"""
P = "urn:pulumi:dev::p::"


def test_a_resources_own_come_before_its_parents_and_the_stacks(tmp_path: Path) -> None:
    """Properties, options and named holes pass through all of them."""
    document = document_of(tmp_path, PROGRAM)
    found = resources(document)
    inner = found[f"{P}acme:index:Group$aws:s3/bucket:Bucket::g-in"]
    assert inner.inputs == {"forceDestroy": True, "tags": {"order": "rps"}}
    outer = found[f"{P}aws:s3/bucket:Bucket::b"]
    assert outer.inputs["tags"] == {"arn": f"${{{P}aws:sns/topic:Topic::first#arn}}", "order": "s"}
    assert outer.row["protect"] is True
    assert outer.row["ignoreChanges"] == ["tags"]
    assert outer.row["dependencies"] == [f"{P}aws:sns/topic:Topic::first"]
    assert "gaps" not in document


def test_a_transform_of_calls_changes_their_arguments(tmp_path: Path) -> None:
    """Before they are answered."""
    code = """
        def east(args):
            return pulumi.InvokeTransformResult(args={**args.args, "region": "us-east-1"}, opts=args.opts)
        pulumi.runtime.register_invoke_transform(east)
        note("region", aws.get_region_output().region)
    """
    assert resources(document_of(tmp_path, code))[f"{P}aws:s3/bucketObject:BucketObject::region"].inputs == {
        "bucket": "notes",
        "content": "us-east-1",
    }
