"""What is said of a requirement where there is no proof yet, or no way, or a part that is not proven."""

from __future__ import annotations

from typing import Final

_OWNER: Final = (
    "the organisation's own program makes it with the component `AwsPerimeter`, whose tests judge its documents"
)

ANSWERS: Final[dict[tuple[str, str], str]] = {
    ("K6", "aws"): (
        "met by the service: every KMS key is held in validated hardware; a custom or external key store is not "
        "provisioned yet"
    ),
    ("K8", "aws"): f"not an environment's to make: {_OWNER}",
    (
        "K9",
        "aws",
    ): "not applicable: AWS has no service agents that hold roles; services are named in the key policy (K4)",
    ("B11", "aws"): "not applicable: S3 has no account key, shared-key signature or local user",
    ("I15", "aws"): "not applicable: AWS has no default service identity; the domain's default role holds no policy",
    (
        "I16",
        "aws",
    ): "for everything else than the environment's roles the organisation's resource control policy holds it",
    ("N6", "aws"): "a name of `network.reach` resolves, and no road leads there: a way out is the owner's to build",
    (
        "N7",
        "aws",
    ): f"not an environment's to make: {_OWNER}; the environment's own policies hold the same perimeter (N3, B5)",
    ("N8", "aws"): (
        "not possible: AWS runs no service or resource control policy on trial; `AwsPerimeter` refuses the root, so "
        "that it is tried on a unit of test accounts first"
    ),
    ("N10", "aws"): (
        "partly: images come from the team's own repository alone, since no other can be pulled (N3, M8); a mirror of "
        "packages is another team's to keep, its endpoints are opened by the network's services `codeartifact.*`"
    ),
    ("T3", "aws"): (
        "met by absence: SageMaker's notebook machines, where users may be root, are refused to everybody (T1); the "
        "images of Studio run without root"
    ),
    (
        "T4",
        "aws",
    ): "not possible: AWS has no switch against downloads or terminals; T1, T12 and N1 stand in, and the plan says so",
    (
        "T9",
        "aws",
    ): "not applicable: SageMaker's machines are Nitro machines, which boot measured firmware by themselves",
    ("A6", "aws"): "not provisioned yet: monitors belong to served models",
    ("A7", "aws"): "not provisioned yet: alarms on monitors belong to served models",
    ("A9", "aws"): "not provisioned yet: remediation comes with monitoring",
    (
        "M8",
        "aws",
    ): "images are not signed yet: SageMaker verifies no signature, so that is for the step before a model is made",
    ("Z7", "aws"): (
        "AWS tells no second factor of single sign-on sessions: there the organisation's directory asks for it; roles "
        "of another kind are refused without one"
    ),
    ("Z15", "aws"): (
        "by two environments: one trains and names the other's account in `aws.promotes_to`, which may read and "
        "instantiate versions and nothing else (M2)"
    ),
    ("Z18", "aws"): (
        "partly: machines are SageMaker's own and patched by AWS, notebooks run AWS's distribution without root or "
        "docker (T5, T7); that a team's image is rebuilt is seen by the scan alone (M8)"
    ),
}
