"""The names of one environment on Google Cloud."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GcpNames:
    """Names and resource ids that are the same at every preview, as plain strings.

    Args:
        name: the environment's name (`fraud`).
        stage: `dev`, `test` or `prod`.
        project: the project's id (`fraud-prod-1`).
        region: a region of facts.regions.GCP (`europe-west1`).

    Source: the resource name formats of each Google Cloud API reference.
    """

    name: str
    stage: str
    project: str
    region: str

    @property
    def prefix(self) -> str:
        """`<name>-<stage>`: what every name of the environment starts with, and no other environment's."""
        return f"{self.name}-{self.stage}"

    def of(self, purpose: str) -> str:
        """`<name>-<stage>-<purpose>`: the name of anything that is unique in its project."""
        return f"{self.prefix}-{purpose}"

    def bucket(self, purpose: str) -> str:
        """`<name>-<stage>-<purpose>-<project>`: bucket names are the world's."""
        return f"{self.of(purpose)}-{self.project}"

    @property
    def key_ring(self) -> str:
        """The id of the environment's key ring in its region; a ring's name can never be used again."""
        return f"projects/{self.project}/locations/{self.region}/keyRings/{self.prefix}"

    def key(self, purpose: str) -> str:
        """The id of the key for one purpose."""
        return f"{self.key_ring}/cryptoKeys/{purpose}"

    def service_account(self, purpose: str) -> str:
        """The e-mail address of the service account `of(purpose)`."""
        return f"{self.of(purpose)}@{self.project}.iam.gserviceaccount.com"
