"""The regions of the three clouds, by the name that a provider takes.

AWS: regions and partitions as the partition table of botocore 1.43 has them, the same as pulumi-aws 7.51 names.
GCP and Azure: general knowledge of 2026, public clouds only; their own lists are at
docs.cloud.google.com/compute/docs/regions-zones and learn.microsoft.com/azure/reliability/regions-list, and a region's
name here is the one that `gcloud compute regions list` and `az account list-locations` print.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_PARTITIONS: Final = {
    "aws": (
        "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 "
        "ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 "
        "ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 "
        "eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2"
    ),
    "aws-cn": "cn-north-1 cn-northwest-1",
    "aws-eusc": "eusc-de-east-1",
    "aws-us-gov": "us-gov-east-1 us-gov-west-1",
    "aws-iso": "us-iso-east-1 us-iso-west-1",
    "aws-iso-b": "us-isob-east-1 us-isob-west-1",
    "aws-iso-e": "eu-isoe-west-1",
    "aws-iso-f": "us-isof-east-1 us-isof-south-1",
}

AWS: Final[Mapping[str, str]] = MappingProxyType(
    {region: partition for partition, regions in _PARTITIONS.items() for region in regions.split()}
)
"""Region -> partition, as it stands in an ARN."""

AWS_SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "aws": "amazonaws.com",
        "aws-cn": "amazonaws.com.cn",
        "aws-eusc": "amazonaws.eu",
        "aws-us-gov": "amazonaws.com",
        "aws-iso": "c2s.ic.gov",
        "aws-iso-b": "sc2s.sgov.gov",
        "aws-iso-e": "cloud.adc-e.uk",
        "aws-iso-f": "csp.hci.ic.gov",
    }
)
"""Partition -> what ends the names of its regional services."""

AWS_ZONES_USUAL: Final = 3
AWS_ZONES: Final[Mapping[str, int]] = MappingProxyType(
    {"us-east-1": 6, "us-west-2": 4, "ap-northeast-2": 4, "us-west-1": 2}
)
"""Region -> availability zones that one account can use, where they are not the usual three."""

_GCP: Final = (
    "africa-south1 asia-east1 asia-east2 asia-northeast1 asia-northeast2 asia-northeast3 asia-south1 asia-south2 "
    "asia-southeast1 asia-southeast2 asia-southeast3 australia-southeast1 australia-southeast2 europe-central2 "
    "europe-north1 europe-north2 europe-southwest1 europe-west1 europe-west10 europe-west12 europe-west2 "
    "europe-west3 europe-west4 europe-west6 europe-west8 europe-west9 me-central1 me-central2 me-west1 "
    "northamerica-northeast1 northamerica-northeast2 northamerica-south1 southamerica-east1 southamerica-west1 "
    "us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4"
)

GCP: Final[frozenset[str]] = frozenset(_GCP.split())

_AZURE: Final = (
    "australiacentral australiacentral2 australiaeast australiasoutheast austriaeast belgiumcentral brazilsouth "
    "brazilsoutheast canadacentral canadaeast centralindia centralus chilecentral denmarkeast eastasia eastus "
    "eastus2 francecentral francesouth germanynorth germanywestcentral indonesiacentral israelcentral italynorth "
    "japaneast japanwest jioindiacentral jioindiawest koreacentral koreasouth malaysiawest mexicocentral "
    "newzealandnorth northcentralus northeurope norwayeast norwaywest polandcentral qatarcentral southafricanorth "
    "southafricawest southcentralus southeastasia southindia spaincentral swedencentral swedensouth "
    "switzerlandnorth switzerlandwest uaecentral uaenorth uksouth ukwest westcentralus westeurope westindia "
    "westus westus2 westus3"
)

AZURE: Final[frozenset[str]] = frozenset(_AZURE.split())

AWS_CURRENCIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "aws": "USD",
        "aws-cn": "CNY",
        "aws-iso": "USD",
        "aws-iso-b": "USD",
        "aws-iso-e": "USD",
        "aws-iso-f": "USD",
    }
)
"""What AWS Budgets counts in, by partition; where one is missing, AWS keeps no budgets there."""
