"""The requirements on keys, stores and audit, and what is said where there is no proof yet, or no way."""

from __future__ import annotations

from typing import Final

REQUIREMENTS: Final[dict[str, str]] = {
    "K1": (
        "Every store, volume, log and registry of the environment is encrypted with a customer-managed key "
        "that the environment created for one purpose"
    ),
    "K2": (
        "Every key rotates by itself within 365 days, within 90 where the stage is prod and the service "
        "allows it, and nothing pins one key version"
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
}

ANSWERS: Final[dict[tuple[str, str], str]] = {
    ("K6", "aws"): (
        "met by the service: every KMS key is held in validated hardware; a custom or external key store is not "
        "provisioned yet"
    ),
    ("K8", "aws"): "not provisioned yet: an organisation policy, it comes with the guardrail",
    (
        "K9",
        "aws",
    ): "not applicable: AWS has no service agents that hold roles; services are named in the key policy (K4)",
    ("B11", "aws"): "not applicable: S3 has no account key, shared-key signature or local user",
    ("A6", "aws"): "not provisioned yet: monitors belong to served models",
    ("A7", "aws"): "not provisioned yet: alarms on monitors belong to served models",
    ("A8", "aws"): "not provisioned yet: threat detection belongs to the account baseline",
    ("A9", "aws"): "not provisioned yet: remediation comes with monitoring",
    ("A10", "aws"): "not provisioned yet: budgets come with training",
    ("A11", "aws"): "not provisioned yet: posture scanning belongs to the account baseline",
}
