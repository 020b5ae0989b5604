"""A folder of pages over HTTP on this machine only, as a static host would serve them."""
import errno
import os
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
NO_PAGES = b"There are no pages yet: the build has not succeeded. The window where it was started says why.\n"


class PortProblem(Exception):
    """The port cannot be used; its text is for the person."""


class Pages(SimpleHTTPRequestHandler):
    """Files as they are, folders by their index.html, all else by 404.html; never cached, never listed."""

    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript", ".mjs": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json",
        ".webmanifest": "application/manifest+json", ".woff2": "font/woff2", ".ics": "text/calendar",
        ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def list_directory(self, path):
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code, message=None, explain=None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        try:
            body, kind = (Path(self.directory) / "404.html").read_bytes(), "text/html; charset=utf-8"
        except OSError:
            body, kind, code = NO_PAGES, "text/plain; charset=utf-8", HTTPStatus.SERVICE_UNAVAILABLE
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format, *args) -> None:
        """Requests are not worth a line each; the build's lines are."""


class Server(ThreadingHTTPServer):
    """Quiet when a browser hangs up half-way."""

    daemon_threads = True

    def handle_error(self, request, client_address) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def reserve(folder: Path, port: int) -> Server:
    """A server that has the port but does not answer yet. Raises PortProblem."""
    server = Server((HOST, port), partial(Pages, directory=os.fspath(folder)), bind_and_activate=False)
    _try(server, server.server_bind, port)
    return server


def open_up(server: Server) -> None:
    """Lets the server take connections. Raises PortProblem when another took the port meanwhile."""
    _try(server, server.server_activate, server.server_address[1])


def _try(server: Server, step, port: int) -> None:
    try:
        step()
    except (OSError, OverflowError) as error:
        server.server_close()
        raise PortProblem(why_not(error, port)) from error


def why_not(error: Exception, port: int) -> str:
    """A sentence for a port that cannot be used, and what to type instead."""
    other = port + 1 if 1024 <= port < 65535 else 8000
    instead = f"Choose another: python3 scripts/serve.py --port {other}"
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken: another program, perhaps another preview, already uses it.\n{instead}"
    if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} is not for ordinary users.\n{instead}"
    return f"Port {port} cannot be used ({error}).\n{instead}"
