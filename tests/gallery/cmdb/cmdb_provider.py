from typing import Any, Optional

from pulumi import Input, Output, ResourceOptions
from pulumi.dynamic import CreateResult, DiffResult, Resource, ResourceProvider


class RecordProvider(ResourceProvider):
    def create(self, props: dict) -> CreateResult:
        import urllib.request

        urllib.request.urlopen(props["endpoint"])  # only on `up`
        return CreateResult(id_=props["asset"], outs=props)

    def diff(self, _id: str, olds: Any, news: Any) -> DiffResult:
        return DiffResult(changes=olds != news)

    def delete(self, _id: str, _props: Any) -> None:
        pass


class Record(Resource):
    asset: Output[str]
    ticket: Output[str]

    def __init__(self, name: str, asset: Input[str], endpoint: Input[str], token: Input[str], owner: Input[str], opts: Optional[ResourceOptions] = None):
        super().__init__(RecordProvider(), name, {"asset": asset, "endpoint": endpoint, "token": token, "owner": owner, "ticket": None}, opts)
