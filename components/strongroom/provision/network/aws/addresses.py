"""How a network's range is shared among its zones."""

from ipaddress import IPv4Network
from typing import Final

from ...arguments import Mistakes
from .. import NetworkArgs

RESERVED: Final = 5  # of each subnet, by AWS
LEAST_FREE: Final = 8  # of each subnet, for jobs and models: two for an instance, five for one with EFA
# Zones that not every account has are left out. Source: EC2 User Guide, "Regions and Zones".
_LETTERS: Final = {"ap-northeast-1": "acd", "ca-central-1": "abd", "cn-north-1": "abd", "us-west-1": "ac"}


def subnets(cidr: str, zones: int) -> list[str]:
    """The ranges of the subnets: the network's in as many equal parts, a power of two; what is over stays free."""
    return [str(part) for part in IPv4Network(cidr).subnets(prefixlen_diff=(zones - 1).bit_length())][:zones]


def zone_names(args: NetworkArgs) -> list[str]:
    """The zones by name, those given or the region's usual ones."""
    region = args["context"]["region"]
    letters = _LETTERS.get(region, "abc")
    return args.get("zone_names", [f"{region}{letter}" for letter in letters[: args["zones"]]])


def check_addresses(mistakes: Mistakes, args: NetworkArgs, endpoints: int) -> None:
    """Notes a range whose subnets do not hold the endpoints and some work, and zones that are too few or foreign."""
    cidr, region, names = args["cidr"], args["context"]["region"], zone_names(args)
    free = IPv4Network(subnets(cidr, args["zones"])[0]).num_addresses - RESERVED - endpoints
    wrong = f"leaves {max(free, 0)} addresses a zone beside {endpoints} endpoints"
    mistakes.unless(free >= LEAST_FREE, "cidr", wrong, cidr, "pass a larger range, such as a /20")
    wrong = f"names other than {args['zones']} zones of {region}"
    mistakes.unless(
        len(set(names)) == len(names) == args["zones"] and all(name[:-1] == region for name in names),
        "zone_names",
        wrong,
        names,
        "name as many zones of the region as `zones` says, each once",
    )
