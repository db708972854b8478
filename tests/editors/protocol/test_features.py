"""Whatever the server announces is asked for; a capability that no test here knows is a failure."""

import asyncio

import pytest
from lsprotocol import types as t

import documents
import same_draft
from session import PATIENCE, Draft, plain

# What the server may announce, and where it is exercised. The rest is in the tests below, by its name.
ELSEWHERE = {"position_encoding", "text_document_sync", "code_action_provider", "hover_provider", "diagnostic_provider", "workspace"}
FEATURES = {}
COMMANDS = ["addMissing", "fixAll", "fix", "ignoreHere", "offInProject", "offEverywhere", "addWord"]


def feature(name):
    def register(function):
        FEATURES[name] = function
        return function

    return register


def inside(draft, span):
    assert (why := documents.misplaced(draft.text, plain(span), draft.unit)) is None, why


@feature("completion_provider")
async def completion(client, draft, options):
    starts = [draft.find("Kind regards,").start, draft.find("Dear Ms.").end, draft.find("aside, ").end]
    for place in starts:
        context = t.CompletionContext(t.CompletionTriggerKind.Invoked)
        answer = await client.text_document_completion_async(t.CompletionParams(draft.id, place, context=context))
        items = answer.items if isinstance(answer, t.CompletionList) else answer or []
        for item in items:
            assert item.label.strip(), item
            if options.resolve_provider:
                item = await client.completion_item_resolve_async(item)
            if isinstance(item.text_edit, t.TextEdit):
                inside(draft, item.text_edit.range)
                # The protocol wants it on one line, around the place that was asked about.
                span = item.text_edit.range
                assert span.start.line == span.end.line == place.line, item
                assert span.start.character <= place.character <= span.end.character, item


@feature("code_lens_provider")
async def code_lens(client, draft, options):
    for lens in await client.text_document_code_lens_async(t.CodeLensParams(draft.id)) or []:
        inside(draft, lens.range)
        assert lens.range.start.line == lens.range.end.line, "a lens spans one line at most"
        if lens.command is None:
            assert options.resolve_provider, "a lens without command, and nobody to ask for it"
            lens = await client.code_lens_resolve_async(lens)
        assert lens.command.title, lens
        if lens.command.command:
            left = await execute(client, draft, lens.command)
            assert not any(rule.startswith("missing-") for rule in left), left
            draft.whole(same_draft.DRAFT)
            await draft.settles()


async def execute(client, draft, command):
    """A command that edits: it has the client do so, which may come after the command's own answer."""
    assert command.command in draft.offered.execute_command_provider.commands, command
    await client.workspace_execute_command_async(t.ExecuteCommandParams(command.command, command.arguments))
    asked = await asyncio.wait_for(client.asked.get(), PATIENCE)
    draft.edit(draft.edits_of(asked))
    return [one.code for one in await draft.settles()]


@feature("execute_command_provider")
async def execute_command(client, draft, options):
    """Those that edit. What dismisses findings is asked for in test_dismissals.py, and the one for fixes in test_old_clients.py."""
    assert set(options.commands) <= {f"bowout.{name}" for name in COMMANDS}, options.commands
    for name, gone in [("addMissing", "missing-gratitude"), ("fixAll", "shouting")]:
        draft.whole(same_draft.DRAFT)
        await draft.settles(rules=same_draft.RULES)
        left = await execute(client, draft, t.Command("", f"bowout.{name}", arguments=[{"uri": draft.uri}]))
        assert gone not in left, left


@feature("document_symbol_provider")
async def document_symbol(client, draft, options):
    def walk(symbols, outer):
        for one in symbols:
            if isinstance(one, t.SymbolInformation):
                inside(draft, one.location.range)
                continue
            inside(draft, one.range)
            inside(draft, one.selection_range)
            for inner, around in [(one.selection_range, one.range)] + ([(one.range, outer)] if outer else []):
                assert around.start <= inner.start and inner.end <= around.end, one
            assert one.name.strip(), one
            walk(one.children or [], one.range)

    symbols = await client.text_document_document_symbol_async(t.DocumentSymbolParams(draft.id))
    assert symbols, "a letter has parts"
    walk(symbols, None)


@feature("folding_range_provider")
async def folding_range(client, draft, options):
    last = len(documents.lines(draft.text)) - 1
    for fold in await client.text_document_folding_range_async(t.FoldingRangeParams(draft.id)) or []:
        assert 0 <= fold.start_line < fold.end_line <= last, fold


@feature("document_link_provider")
async def document_link(client, draft, options):
    for link in await client.text_document_document_link_async(t.DocumentLinkParams(draft.id)) or []:
        inside(draft, link.range)


@feature("selection_range_provider")
async def selection_range(client, draft, options):
    places = [draft.find("recruiter").start, draft.find("Kind").start]
    answer = await client.text_document_selection_range_async(t.SelectionRangeParams(draft.id, places))
    for place, one in zip(places, answer, strict=True):
        assert one.range.start <= place <= one.range.end, one
        while one.parent:
            assert one.parent.range.start <= one.range.start and one.range.end <= one.parent.range.end, one
            one = one.parent


@pytest.mark.asyncio
async def test_all_that_is_announced(client):
    draft = Draft(client, "file:///tmp/mail.eml", "mail", same_draft.DRAFT)
    await draft.settles(rules=same_draft.RULES)
    offered = {key.name: getattr(draft.offered, key.name) for key in draft.offered.__attrs_attrs__}
    announced = {name for name, value in offered.items() if value not in (None, False)}
    assert announced <= ELSEWHERE | set(FEATURES), "announced, and asked for by no test"
    for name in sorted(announced & set(FEATURES)):
        await FEATURES[name](client, draft, offered[name])
        draft.whole(same_draft.DRAFT)
        await draft.settles(rules=same_draft.RULES)
    print("asked for:", ", ".join(sorted(announced)))
