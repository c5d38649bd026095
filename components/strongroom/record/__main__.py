"""The recorder as a script: started by file path with the project's own interpreter, it writes the plan document.

    python <this folder> <work folder>

The work folder holds `request.json`: `root`, `stack`, and optionally `answers` and its `answers_place`. Written there:
`plan.json`, or `errors.json`, a list of sentences. Exit status: 0 for a plan, 2 for sentences.
"""

import gc

gc.disable()  # half of the time otherwise; the process ends soon

import json  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
import types  # noqa: E402
from pathlib import Path  # noqa: E402

_ALIAS = "_strongroom_recorder"  # a program that imports its own `strongroom` gets its own


def _main(work: Path) -> int:
    os.dup2(2, 1)  # what the program prints is not the plan
    package = types.ModuleType(_ALIAS)
    package.__path__ = [str(Path(__file__).resolve().parent.parent)]
    sys.modules[_ALIAS] = package
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).resolve().parent]
    from importlib import import_module

    session = import_module(f"{_ALIAS}.record.session")
    return int(session.record_to(work, json.loads((work / "request.json").read_text())))


if __name__ == "__main__":
    code = _main(Path(sys.argv[1]).resolve())
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
