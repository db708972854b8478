"""A draft as an editor holds it, for scripted sessions: it is edited here, and the server is told."""

import asyncio
import json
import os
import subprocess
import tempfile
from pathlib import Path

from lsprotocol import types as t

import documents
import wire

CONVERTER = wire.converter()
PATIENCE = 10.0


def plain(thing):
    """A type of the protocol as what goes over the wire."""
    return CONVERTER.unstructure(thing)


def check(text, unit):
    """What `bowout check` says of a text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.eml")
        path.write_bytes(text.encode("utf-8"))
        run = [os.environ["BOWOUT"], "check", "--format", "json", str(path)]
        draft = json.loads(subprocess.run(run, stdout=subprocess.PIPE, check=False).stdout)["drafts"][0]
    return documents.expected(text, draft, unit)


class Draft:
    """One open document. `client.session` is the answer to `initialize`."""

    def __init__(self, client, uri, language, text):
        self.client, self.uri, self.text, self.version = client, uri, text, 1
        self.offered = client.session.capabilities
        self.unit = self.offered.position_encoding or "utf-16"
        self.seen, self.result = [], None
        item = t.TextDocumentItem(uri=uri, language_id=language, version=1, text=text)
        client.text_document_did_open(t.DidOpenTextDocumentParams(item))

    @property
    def id(self):
        return t.TextDocumentIdentifier(self.uri)

    def position(self, offset):
        """The position of an index into the text."""
        before = documents.lines(self.text[:offset])
        return t.Position(len(before) - 1, documents.width(before[-1], self.unit))

    def range(self, begin, end):
        return t.Range(self.position(begin), self.position(end))

    def find(self, words):
        begin = self.text.index(words)
        return self.range(begin, begin + len(words))

    def tell(self, changes):
        """Sends changes in one notification, each of them about the text that the one before leaves."""
        self.version += 1
        for change in changes:
            self.text = documents.apply(self.text, plain(change), self.unit)
        id = t.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(t.DidChangeTextDocumentParams(id, changes))

    def replace(self, old, new):
        self.tell([t.TextDocumentContentChangePartial(self.find(old), new)])

    def insert(self, after, new):
        place = self.find(after).end
        self.tell([t.TextDocumentContentChangePartial(t.Range(place, place), new)])

    def whole(self, text):
        self.tell([t.TextDocumentContentChangeWholeDocument(text)])

    def edit(self, edits):
        """Applies the edits of a fix, last one first, as they are all about the same text."""
        edits = sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True)
        self.tell([t.TextDocumentContentChangePartial(one.range, one.new_text) for one in edits])

    async def look(self):
        """The diagnostics, pulled where the server and the client can, else as they were published last."""
        if self.offered.diagnostic_provider and self.client.pulls:
            name = self.offered.diagnostic_provider.identifier
            params = t.DocumentDiagnosticParams(self.id, identifier=name, previous_result_id=self.result)
            report = await self.client.text_document_diagnostic_async(params)
            self.result = report.result_id
            if report.kind != "unchanged":
                self.seen = list(report.items)
        else:
            await asyncio.sleep(0.01)
            self.seen = list(self.client.diagnostics.get(self.uri, []))
        return self.seen

    async def settles(self, **fixed):
        """Waits until the diagnostics are those of `bowout check`, and returns them. `rules` says which those must be."""
        wanted, end = check(self.text, self.unit), asyncio.get_running_loop().time() + PATIENCE
        if "rules" in fixed:
            assert sorted(one[4] for one in wanted) == sorted(fixed["rules"]), self.text
        while documents.marked(plain(await self.look())) != wanted:
            assert asyncio.get_running_loop().time() < end, f"{self.seen} is not {wanted}"
        return self.seen

    async def actions(self, span, diagnostics=(), only=None):
        context = t.CodeActionContext(list(diagnostics), only=only)
        params = t.CodeActionParams(self.id, span, context)
        return await self.client.text_document_code_action_async(params) or []

    async def complete(self, action):
        """An action with its edit, which a server may keep back until it is asked."""
        if action.edit is None and action.command is None:
            action = await self.client.code_action_resolve_async(action)
        return action

    def edits_of(self, workspace_edit):
        """What an edit does to this draft; it must do nothing to others, and be about this version."""
        edits = []
        for change in workspace_edit.document_changes or []:
            assert change.text_document.uri == self.uri, change
            assert change.text_document.version in (None, self.version), change
            edits += change.edits
        for uri, more in (workspace_edit.changes or {}).items():
            assert uri == self.uri, uri
            edits += more
        return edits

    def close(self):
        self.client.text_document_did_close(t.DidCloseTextDocumentParams(self.id))
