"""The recorder as a script: started by file path with the project's own interpreter, it writes the plan document.

    python <this file> <work folder>

The work folder holds `request.json`: `root`, `stack` and `answers`, a path or empty. Written there: `plan.json`, or
`errors.json`, a list of sentences, or `failure.json`, what went wrong in the recorder itself. Exit status: 0, 2, 4.
"""

import gc
import sys

gc.disable()  # half of the time otherwise; the process ends soon
if sys.path[:1] == [__file__.rpartition("/")[0]]:
    del sys.path[0]  # the program's own folder stands there instead, and no module of ours is at hand by name

import importlib.util  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import types  # noqa: E402
from pathlib import Path  # noqa: E402

_ALIAS = "_strongroom_recorder"  # a program that imports its own `strongroom` gets its own
_OLDEST = (3, 10)


def _main(work: Path) -> int:
    os.dup2(2, 1)  # what the program prints is not the plan
    os.environ.setdefault("GRPC_VERBOSITY", "ERROR")  # else older SDKs remark on every fork
    missing = _missing()
    if missing:
        (work / "errors.json").write_text(json.dumps([f"{sys.executable}: {missing}"]))
        return 2
    package = types.ModuleType(_ALIAS)
    package.__path__ = [str(Path(__file__).resolve().parent.parent)]
    sys.modules[_ALIAS] = package
    try:
        session = importlib.import_module(f"{_ALIAS}.record.session")
        return int(session.record_to(work, json.loads((work / "request.json").read_text())))
    except Exception as error:  # noqa: BLE001  # refusals are sentences by now: this error is ours
        failure = importlib.import_module(f"{_ALIAS}.record.failure")
        (work / "failure.json").write_text(json.dumps(str(failure.told(error))))
        return 4


def _missing() -> str:
    """What the project's interpreter lacks."""
    if sys.version_info < _OLDEST:
        return "is older than Python 3.10; make the project's virtual environment with a newer one"
    if importlib.util.find_spec("pulumi") is None:
        return "has no pulumi; install the program's requirements in the project's virtual environment"
    return ""


if __name__ == "__main__":
    code = _main(Path(sys.argv[1]).resolve())
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
