import pulumi

TAGGABLE = {"aws:s3/bucket:Bucket", "aws:kms/key:Key", "aws:sqs/queue:Queue", "aws:iam/role:Role"}


def register_auto_tags(auto_tags):
    pulumi.runtime.register_stack_transformation(lambda args: auto_tag(args, auto_tags))


def auto_tag(args, auto_tags):
    if args.type_ in TAGGABLE:
        args.props["tags"] = {**(args.props["tags"] or {}), **auto_tags}
        return pulumi.ResourceTransformationResult(args.props, args.opts)
