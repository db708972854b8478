"""The configurations of editors that cannot be run here: each is parsed, and says how bowout is started.

The command in each is then started as it stands, and must answer `initialize`.
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

SHIPPED = Path(sys.argv[1])


def helix():
    told = tomllib.loads((SHIPPED / "helix/languages.toml").read_text("utf-8"))
    for language in told["language"]:
        assert language["language-servers"] == ["bowout"], language
    # A language that Helix does not have needs all three.
    for language in told["language"][:2]:
        assert {"scope", "file-types", "language-id"} <= set(language), language
    server = told["language-server"]["bowout"]
    return [server["command"], *server["args"]], server.get("config")


def zed():
    told = json.loads((SHIPPED / "zed/settings.json").read_text("utf-8"))
    for language in told["languages"].values():
        assert "bowout" in language["language_servers"], language
    server = told["lsp"]["bowout"]
    return [server["binary"]["path"], *server["binary"]["arguments"]], server["initialization_options"]


def sublime():
    told = json.loads((SHIPPED / "sublime/LSP.sublime-settings").read_text("utf-8"))
    server = told["clients"]["bowout"]
    assert server["enabled"] and "text.plain" in server["selector"], server
    return server["command"], server["initializationOptions"]


def frame(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def starts(command, options):
    params = {"processId": None, "rootUri": None, "capabilities": {}, "initializationOptions": options}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        server.stdin.write(frame({"id": 1, "method": "initialize", "params": params}))
        server.stdin.flush()
        # A client may not go on before it has the answer.
        length = int(server.stdout.readline().split(b":")[1])
        server.stdout.readline()
        assert b"bowout" in server.stdout.read(length)
        rest = [{"method": "initialized", "params": {}}, {"id": 2, "method": "shutdown"}, {"method": "exit"}]
        out, _ = server.communicate(b"".join(map(frame, rest)), timeout=20)
        # Settings that it does not understand would be told in a message.
        assert server.returncode == 0 and b"logMessage" not in out, (server.returncode, out)



for editor in (helix, zed, sublime):
    starts(*editor())
    print(f"ok   {editor.__name__}")
