"""Shows the catalogue in a browser on this machine: sets up, builds into output/, serves it, builds again on changes.

A build that fails says why and leaves the earlier pages as they were. Writes output/ and the set-up's folders only.
"""
import argparse
import signal
import sys
import threading
import time
from pathlib import Path

from build import build
from environment import ending_plainly, prepare
from environment.places import ROOT
from environment.prepare import say
from preview.pages import HOST, PortProblem, Server, open_up, reserve
from preview.watch import changes, look

WATCHED = [ROOT / name for name in ("content", "schema", "theme", "plugins", "pelicanconf.py")]
OUTPUT = ROOT / "output"


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/serve.py", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="port on this machine (8000)")
    return parser


def build_and_say(address: str) -> None:
    """Builds once and says how it went."""
    start = time.monotonic()
    if build("--output", OUTPUT, "--site-url", address, apart=True) == 0:
        say(f"Built in {time.monotonic() - start:.1f} s. The pages: {address}/")
    else:
        say("The build failed, see above; the earlier pages, if any, are still served. Waiting for a change …")


def describe(paths: list[str]) -> str:
    """The changed files in a few words."""
    names = [str(Path(path).relative_to(ROOT)) for path in paths[:3]]
    return ", ".join(names) + (f" and {len(paths) - 3} more" if len(paths) > 3 else "")


def serve(server: Server, address: str) -> None:
    """Builds, opens the port, and builds again whenever watched files change. Ends by KeyboardInterrupt."""
    before = look(WATCHED)
    say("Building the pages …")
    build_and_say(address)
    open_up(server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say("Press Ctrl-C to stop.")
    for paths in changes(WATCHED, before):
        say(f"\nChanged: {describe(paths)}. Building …")
        build_and_say(address)


def stop(*_) -> None:
    raise KeyboardInterrupt


def main() -> int:
    port = arguments().parse_args().port
    for number in (signal.SIGINT, signal.SIGTERM):  # also where a shell started us deaf to Ctrl-C, as `command &` does
        signal.signal(number, stop)
    try:
        server = reserve(OUTPUT, port)
        with server, ending_plainly():
            try:
                prepare()
                serve(server, f"http://{HOST}:{server.server_address[1]}")
            except KeyboardInterrupt:
                say("\nStopped.")
    except PortProblem as problem:
        say(str(problem))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
