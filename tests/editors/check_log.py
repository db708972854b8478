"""Reads what the tee wrote down, and says everything that the server did wrong. Exit code 1 if there is anything.

    check_log.py [--bowout BINARY] [--ended | --gone] [--saw METHOD]... LOG...

--bowout   compares every set of diagnostics that was sent with what `bowout check` says of the same text (see calm.py)
--ended    the server must have ended with exit code 0, after `shutdown` and `exit`
--gone     the server must have ended by itself, be it only because its editor has gone
--saw      some log must hold this method, from either side

Every message of the server is structured by its type, refused if it has a key that the type has not, and turned back:
what comes out must be what came in. Answers must belong to a request, and each request must have one. Ranges must lie in
the text that they are about.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cattrs
from lsprotocol import types as t

import calm
import documents
import wire

STRICT = wire.converter(cattrs.Converter(forbid_extra_keys=True))
# What a server may say when it has no result: no such method, cancelled, the text has changed.
HARMLESS = {-32601, -32800, -32801, -32802}
# After these, the server says less than the command line.
DISMISSING = {"bowout.ignoreHere", "bowout.offInProject", "bowout.offEverywhere", "bowout.addWord"}
# A request that the client sends right before it leaves may stay without an answer. In seconds.
LEAVING = 1.0


def wrong_with(message, method):
    """Why a message of the server is not what the protocol says, or None; `method` is that of the request it answers."""
    try:
        if "method" in message:
            if t.message_direction(message["method"]) not in ("serverToClient", "both"):
                return "a server does not send this"
            kind = t.METHOD_TO_TYPES[message["method"]][0]
        else:
            kind = t.ResponseErrorMessage if "error" in message else t.METHOD_TO_TYPES[method][1]
        back = STRICT.unstructure(STRICT.structure(message, kind), kind)
    except KeyError as fault:
        return f"no such method: {fault}"
    except Exception as fault:  # cattrs raises groups of whatever its hooks raise.
        return " / ".join(cattrs.transform_error(fault)) if isinstance(fault, cattrs.BaseValidationError) else repr(fault)
    return None if back == message else f"it changes on the way through its type: {back}"


class Session:
    """One conversation, replayed."""

    def __init__(self, path):
        self.faults, self.methods, self.texts, self.shown = [], set(), {}, {}
        # The texts that a request was or may have been answered for, by its id; and what was said of which text.
        self.pending, self.judged = {}, []
        # Documents that were closed, and of which the server has still to take its marks back.
        self.closed = []
        # Which requests of the server ask for settings.
        self.asking = set()
        self.unit, self.settings, self.said, self.exit, self.beyond = "utf-16", False, [], None, 0
        for number, line in enumerate(Path(path).read_text("utf-8").rstrip("\n").split("\n"), 1):
            self.entry, self.where = json.loads(line), f"{Path(path).name}:{number}"
            if "exit" in self.entry:
                self.exit = self.entry["exit"]
            elif "stray" in self.entry:
                self.fault(f"bytes outside a frame: {self.entry['stray'][:200]!r}")
            elif "message" in self.entry:
                self.methods.add(self.entry["message"].get("method"))
                getattr(self, "from_" + self.entry["from"])(self.entry["message"])
        last = self.entry["at"]
        for shown in self.shown.values():
            shown.stands(last)
        for id, (method, _, _, at) in self.pending.items():
            if at < last - LEAVING:
                self.faults.append(f"{path}: request {id} ({method}) was never answered")

    def fault(self, what):
        self.faults.append(f"{self.where}: {what}")

    def from_client(self, message):
        method, params = message.get("method"), message.get("params") or {}
        self.said.append(method)
        if method is None and message["id"] in self.asking:
            self.settings |= any(answer not in (None, {}) for answer in message.get("result") or [])
        uri = (params.get("textDocument") or {}).get("uri") if isinstance(params, dict) else None
        if method == "textDocument/didOpen":
            self.texts[uri] = (params["textDocument"]["version"], params["textDocument"]["text"])
            self.shown[uri] = calm.Shown(self.entry["at"], self.unit)
        elif method == "textDocument/didChange":
            text = self.texts[uri][1]
            for change in params["contentChanges"]:
                self.shown[uri].edited(self.entry["at"], text, change)
                text = documents.apply(text, change, self.unit)
            self.texts[uri] = (params["textDocument"]["version"], text)
            for request in self.pending.values():
                if request[1] == uri:
                    request[2].append(text)
        elif method == "textDocument/didClose":
            del self.texts[uri]
            self.shown.pop(uri).stands(self.entry["at"])
            self.closed.append(uri)
        elif method == "workspace/didChangeConfiguration":
            self.settings |= bool(params.get("settings"))
        elif method == "workspace/executeCommand":
            self.settings |= params["command"] in DISMISSING
        elif method == "initialize":
            self.settings |= params.get("initializationOptions") not in (None, {}, {"rules": {}})
        if "id" in message and method:
            known = [self.texts[uri][1]] if uri in self.texts else []
            self.pending[message["id"]] = (method, uri, known, self.entry["at"])

    def from_server(self, message):
        method = None
        if message.get("method") == "workspace/configuration":
            self.asking.add(message["id"])
        if "method" not in message:
            if message.get("id") not in self.pending:
                self.fault(f"an answer to nothing: {message}")
                return
            method, uri, texts, _ = self.pending.pop(message["id"])
        if why := wrong_with(message, method):
            self.fault(f"{why}: {json.dumps(message, ensure_ascii=False)[:600]}")
        elif "error" in message:
            if message["error"]["code"] not in HARMLESS:
                self.fault(f"{method} failed: {message['error']}")
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.published(message["params"])
        elif method == "initialize":
            self.unit = message["result"]["capabilities"].get("positionEncoding", "utf-16")
        elif method == "textDocument/diagnostic" and message["result"]["kind"] == "full":
            self.judge(uri, texts, message["result"]["items"], pulled=True)
        elif method == "textDocument/codeAction":
            for action in message["result"] or []:
                self.edited(texts, uri, action.get("edit") or {})

    def published(self, params):
        version, text = self.texts.get(params["uri"], (None, ""))
        if params["uri"] in self.closed and "version" not in params and not params["diagnostics"]:
            # The client may have opened it again meanwhile.
            self.closed.remove(params["uri"])
            return
        if "version" in params and params["version"] != version:
            # The client may have typed on meanwhile; an answer about a text that is to come would be a lie.
            if version is not None and params["version"] > version:
                self.fault(f"diagnostics of version {params['version']}, and the text has {version}")
            return
        if version is None and params["diagnostics"]:
            self.fault("diagnostics of a document that is not open")
        elif version is not None:
            self.judge(params["uri"], [text], params["diagnostics"])

    def judge(self, uri, texts, diagnostics, pulled=False):
        for one in diagnostics:
            faults = [documents.misplaced(text, one["range"], self.unit) for text in texts]
            if faults and all(faults):
                self.fault(f"{one['code']}: {faults[-1]}")
        # `bowout check` is asked without settings, so that what comes after some, or after a dismissal, cannot be held against it.
        if self.settings:
            self.beyond += 1
        elif uri in self.shown:
            self.judged.append(self.shown[uri].said(self.where, texts, documents.marked(diagnostics), pulled))

    def edited(self, texts, uri, edit):
        changes = dict(edit.get("changes") or {})
        for change in edit.get("documentChanges") or []:
            changes.setdefault(change["textDocument"]["uri"], []).extend(change["edits"])
        for target, edits in changes.items():
            if target != uri:
                self.fault(f"an edit of {target}, which nobody asked about")
            for one in edits:
                faults = [documents.misplaced(text, one["range"], self.unit) for text in texts]
                if faults and all(faults):
                    self.fault(f"an edit lies outside the text: {faults[-1]}")

    def compare(self, bowout):
        """Holds every set of diagnostics against the command line's, in one call for all texts."""
        if self.beyond:
            print(f"  {self.beyond} sets not compared with bowout check, as the client had settings or dismissed something: {self.where}")
        texts = sorted({text for one in self.judged for text in one.texts})
        if not texts:
            return
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, f"{number}.eml") for number in range(len(texts))]
            for path, text in zip(paths, texts):
                path.write_bytes(text.encode("utf-8"))
            run = [bowout, "check", "--format", "json", *map(str, paths)]
            drafts = json.loads(subprocess.run(run, stdout=subprocess.PIPE, check=False).stdout)["drafts"]
        found = {text: documents.expected(text, draft, self.unit) for text, draft in zip(texts, drafts)}
        self.faults += filter(None, (one.wrong(found) for one in self.judged))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bowout")
    parser.add_argument("--ended", action="store_true")
    parser.add_argument("--gone", action="store_true")
    parser.add_argument("--saw", action="append", default=[])
    parser.add_argument("logs", nargs="+")
    wanted = parser.parse_args()
    sessions, faults = [Session(path) for path in wanted.logs], []
    for session in sessions:
        if wanted.bowout:
            session.compare(wanted.bowout)
        if wanted.ended and (session.exit != 0 or not {"shutdown", "exit"} <= set(session.said)):
            session.faults.append(f"{session.where}: the server did not end regularly, but with {session.exit}")
        if wanted.gone and (session.exit is None or session.exit < 0):
            session.faults.append(f"{session.where}: the server did not end by itself, but with {session.exit}")
        faults += session.faults
    seen = set().union(*(session.methods for session in sessions))
    faults += [f"{method} was never sent" for method in wanted.saw if method not in seen]
    judged = sum(len(session.judged) for session in sessions)
    print(f"{len(sessions)} logs, {judged} sets of diagnostics, {len(faults)} faults", *faults[:20], sep="\n")
    sys.exit(1 if faults or not sessions else 0)


if __name__ == "__main__":
    main()
