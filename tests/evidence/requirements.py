"""The requirements that the environment on AWS answers for, in the words of its reference."""

from __future__ import annotations

from typing import Final

REQUIREMENTS: Final[dict[str, str]] = {
    "K1": (
        "Every store, volume, log and registry of the environment is encrypted with a customer-managed key that "
        "the environment created for one purpose"
    ),
    "K2": (
        "Every key rotates by itself within 365 days, within 90 where the stage is prod and the service allows it, "
        "and nothing pins one key version"
    ),
    "K3": "No principal both administers a key and uses it",
    "K4": "A key is usable only over the private path or by a named service on behalf of the caller",
    "K5": "Key use from another account or project is limited to the promotion identity and to decrypt",
    "K6": "Where the profile asks, keys are HSM-backed or externally held",
    "K7": "A key survives stack destroy and its destruction takes 30 days or more",
    "K8": "Creating an ML, storage or notebook resource without a customer key is refused by the organisation",
    "K9": "Exactly the service agents that need a key have encrypt/decrypt on it",
    "B1": "No store can become public by ACL, policy, binding or container level",
    "B2": "Default encryption of every store uses the environment's key",
    "B3": "Uploads under any other key or a provider key are refused, uploads without header get the default key",
    "B4": "Plain HTTP is refused and TLS is 1.2 or newer",
    "B5": "Data access from outside the private path or perimeter is refused",
    "B6": "Every role that is not on the store's list is refused, whatever its own policy says",
    "B7": "Objects are versioned and recoverable after delete",
    "B8": "Evidence and approved artefacts are under locked retention",
    "B9": "Reads and writes of each store are recorded in another store",
    "B10": "Destroying the stack does not delete data, models or logs",
    "B11": "No shared key, HMAC key, SAS by key or local user can read the store",
    "B12": "A team reads and writes only its own prefix or bucket",
    "I1": "A job call without network settings is refused",
    "I2": "A job call is refused unless it names this environment's subnets and security groups",
    "I3": "A job or endpoint call without our key for volume and output is refused",
    "I4": "Unencrypted traffic between job containers is refused",
    "I5": "A job or model call without network isolation is refused",
    "I6": "Every guardrail statement names only actions that carry its condition keys",
    "I7": (
        "Execution identities hold no provider-managed full-access policy and no wildcard action or resource where "
        "scope is possible"
    ),
    "I8": "Scientist, lead, approver, auditor and key administrator are different roles",
    "I9": "The identity that registers a model cannot approve it",
    "I10": "Every role the environment creates carries its permission boundary",
    "I11": "Passing a role is limited to one role and one service",
    "I12": "Resources of one team are unreachable for another in the same account",
    "I13": "The human behind a notebook action is visible in the audit record",
    "I14": "No long-lived key, password or local account is created",
    "I15": "Default service identities hold no rights and run nothing",
    "I16": "Data rights work only for principals of the organisation on resources of the organisation",
    "N1": "The network has no route to or from the internet",
    "N2": "Every service that the environment calls has a private endpoint",
    "N3": "Private endpoints admit only our principals and our resources",
    "N4": "All service names resolve to private addresses, notebook and kernel hosts included",
    "N5": "Egress is denied by default and ingress is never open to the internet",
    "N6": "Host names that may be reached are listed",
    "N7": "A service perimeter encloses storage, keys, ML, registry and logs",
    "N8": "A perimeter can run in dry run first, and a plan says when one still does",
    "N9": "Accepted and refused flows, DNS queries and firewall decisions are logged for 90 days",
    "N10": "Packages and images come only through a private mirror",
    "T1": "The workspace is private and no argument can make it public",
    "T2": "Home, notebook and metadata volumes use our key",
    "T3": "Notebook users have no root",
    "T4": "Files cannot leave by download or terminal",
    "T5": "Docker in the workspace is off or limited to our accounts",
    "T6": "Idle notebooks stop within the declared time",
    "T7": "Only listed images and environments can start",
    "T8": "Instance metadata demands session tokens",
    "T9": "Notebook machines boot shielded",
    "T10": (
        "Training defaults are isolated, private, encrypted between containers, and cannot be weakened by an argument"
    ),
    "T11": "No remote shell, remote debugger, core dump or remote IDE reaches a job, space or endpoint",
    "T12": "A workspace link works only for its person and from our network",
    "T13": "Shared notebook output is encrypted or off",
    "S1": "A real-time endpoint is made by code that review sees",
    "S2": "Endpoint storage uses our key",
    "S3": "Serving containers cannot call out",
    "S4": "The endpoint answers only privately and only to identities",
    "S5": "Requests and responses are captured, encrypted, and readable by few",
    "S12": "Invocation is refused unless it comes by the named private endpoint",
    "S14": "An update shifts traffic gradually and rolls back on alarm",
    "M1": "Every served model is a version in a registry",
    "M2": "Other accounts may only read and instantiate",
    "M8": "Images are immutable, scanned, signed, and only signed ones run",
    "A1": "Control-plane events of all regions are recorded outside the environment for a year",
    "A2": "Reads, writes and decrypts of models and data are recorded",
    "A3": "The log store has its own customer key",
    "A4": "Logs cannot be changed or deleted before their time",
    "A5": "Changes of keys, roles, stores, perimeter and audit raise an alarm with a recipient",
    "A6": "Every served model has data, quality and bias monitors",
    "A7": "A monitor violation raises an alarm with a recipient",
    "A8": "Threat detection is on for identity, storage and keys",
    "A9": "A resource that breaks the locks is stopped or removed automatically",
    "A10": "Spending over budget raises an alarm",
    "A11": "Posture is scanned after deployment",
    "V6": "Policies are analysed by meaning: public, cross-account, escalation",
    "Z7": (
        "People enter only by federation with strong authentication and short sessions; nobody by password, key or "
        "local user"
    ),
    "Z15": (
        "Training and serving live in different accounts, projects or workspaces, and only the promotion identity "
        "crosses"
    ),
    "Z16": "Every form of serving (real-time, serverless, asynchronous, batch) has the same locks or is refused",
    "Z17": "Code, start-up scripts, environment variables and hyperparameters hold no secrets",
    "Z18": "Hosts run supported, patched images, and root or container escape is narrowed",
    "Z19": "Load cannot exhaust service or budget: instance types, counts, run time and quota are bounded",
    "Z20": "Discovery is narrow: workloads cannot list models, stores or keys they do not use",
}
