"""The names of one environment on Google Cloud."""

from __future__ import annotations

from dataclasses import dataclass

from .names import Names


@dataclass(frozen=True, slots=True)
class GcpNames(Names):
    """Names and resource ids that are the same at every preview, as plain strings.

    Args:
        name, stage: as in Names.
        project: the project's id (`fraud-prod-1`).
        region: a region of facts.regions.GCP (`europe-west1`).

    Source: the resource name formats of each Google Cloud API reference.

    """

    project: str
    region: str

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
