"""Long sessions: opened, edited, asked about, mended, closed. What the server says is also checked from the tee's log."""

import asyncio

import pytest
from lsprotocol import types as t
from pygls.exceptions import JsonRpcMethodNotFound

import documents
import same_draft
from session import Draft, plain

MAIL = same_draft.DRAFT
PLAIN = """Dear Mr. Lindqvist,

I have to decline your offer. Your recruiter was rude.

Kind regards,
Imani Brook
"""
# Others than those in the draft: letters that are two units or two characters, and wide ones.
HANDS, WIDE = "\U0001f91d\U0001f3ff", "\u8cb4\u793e"
KINDS = [
    pytest.param("file:///tmp/mail.eml", "mail", MAIL, id="mail"),
    pytest.param("file:///tmp/with%20space/letter.txt", "plaintext", PLAIN, id="plaintext"),
    pytest.param("untitled:Untitled-1", "plaintext", PLAIN.replace("\n", "\r\n"), id="untitled"),
]


@pytest.mark.asyncio
@pytest.mark.parametrize("uri,language,text", KINDS)
async def test_edits(client, uri, language, text):
    draft = Draft(client, uri, language, text)
    before = await draft.settles()
    assert any(one.code == "negative-wording" for one in before)

    # Behind and before an emoji, between a letter and its accent, inside a pair of wide characters.
    draft.insert("recruiter ", HANDS + " ")
    await draft.settles()
    draft.insert(HANDS, "n\u0303" + WIDE)
    await draft.settles()
    draft.replace(WIDE, WIDE[0] + "\t" + WIDE[1])
    draft.replace("n\u0303", "")
    await draft.settles()
    draft.replace(HANDS + WIDE[0] + "\t" + WIDE[1] + " ", "")
    assert draft.text == text
    await draft.settles()

    # A letter at a time, at a pace at which no answer is waited for.
    typed = "Thank you for your time. " + HANDS
    newline = "\r\n" if "\r\n" in text else "\n"
    draft.insert("," + newline + newline, newline)
    for count, letter in enumerate(typed):
        begin = draft.text.index("," + newline + newline) + len("," + newline + newline) + len(typed[:count])
        place = draft.position(begin)
        draft.tell([t.TextDocumentContentChangePartial(t.Range(place, place), letter)])
    assert typed + newline in draft.text
    seen = await draft.settles()
    assert all(one.code != "missing-gratitude" for one in seen)

    # Line breaks taken out and put in, three changes in one notification, a change that changes nothing.
    draft.replace("," + newline + newline, ", ")
    await draft.settles()
    place = draft.find(", Thank").start
    after = t.Position(place.line, place.character + 1)
    draft.tell([
        t.TextDocumentContentChangePartial(t.Range(after, after), newline),
        t.TextDocumentContentChangePartial(t.Range(after, after), newline),
        t.TextDocumentContentChangePartial(t.Range(after, after), ""),
    ])
    await draft.settles()

    # Past the end of a line is its end.
    place = draft.find("Kind regards,").end
    far = t.Position(place.line, place.character + 500)
    draft.tell([t.TextDocumentContentChangePartial(t.Range(far, far), newline + "Always yours,")])
    assert "Kind regards," + newline + "Always yours," in draft.text
    await draft.settles()

    # Nothing, and everything again.
    draft.whole("")
    await draft.settles(rules=[])
    draft.whole(text)
    assert documents.marked(plain(await draft.settles())) == documents.marked(plain(before))
    draft.close()


@pytest.mark.asyncio
@pytest.mark.parametrize("uri,language,text", KINDS)
async def test_fixes(client, uri, language, text):
    draft = Draft(client, uri, language, text)
    for _ in range(12):
        seen = await draft.settles()
        for one in seen:
            hover = await client.text_document_hover_async(t.HoverParams(draft.id, one.range.start))
            # Several findings may stand at one place.
            assert any(other.code in str(hover.contents) for other in seen if other.range.start == one.range.start), hover
        for one in seen:
            by_name = await draft.actions(one.range, [one])
            fixes = [action for action in by_name if action.edit]
            # A finding without a fix can only be dismissed.
            if fixes:
                break
        else:
            break
        assert all(action.diagnostics is None or action.diagnostics[0].code == one.code for action in by_name), by_name
        assert {a.title for a in by_name} <= {a.title for a in await draft.actions(one.range)}
        assert await draft.actions(one.range, [one], only=["quickfix"]) == by_name
        assert await draft.actions(one.range, [one], only=["source.organizeImports"]) == []
        assert all(action.kind == t.CodeActionKind.QuickFix for action in by_name)
        assert sum(bool(action.is_preferred) for action in by_name) <= 1
        action = fixes[0]
        draft.edit(draft.edits_of(action.edit))
        left = [other.code for other in await draft.settles()]
        assert left.count(one.code) < [other.code for other in seen].count(one.code), action.title
        # What a fix puts in ends its lines as the draft does.
        assert ("\r\n" in text) == ("\r\n" in draft.text) and "\r\r" not in draft.text
        assert "\r\n" not in text or "\n" not in draft.text.replace("\r\n", "")
    assert all(one.severity != t.DiagnosticSeverity.Warning for one in await draft.settles()), draft.seen
    draft.close()


@pytest.mark.asyncio
async def test_many_documents(client):
    drafts = [Draft(client, f"file:///tmp/{number}.eml", "mail", MAIL) for number in range(5)]
    drafts[3].replace("rude", "kind")
    for draft in drafts:
        await draft.settles()
    drafts[1].close()
    again = Draft(client, drafts[1].uri, "mail", PLAIN)
    await again.settles()
    if not client.pulls or not client.session.capabilities.diagnostic_provider:
        drafts[2].close()
        for _ in range(500):
            if not client.diagnostics[drafts[2].uri]:
                break
            await asyncio.sleep(0.01)
        assert not client.diagnostics[drafts[2].uri], "what is closed has no marks"


@pytest.mark.asyncio
async def test_what_a_server_must_stand(client):
    draft = Draft(client, "file:///tmp/mail.eml", "mail", MAIL)
    with pytest.raises(JsonRpcMethodNotFound):
        await client.protocol.send_request_async("bowout/nothing", {})
    client.protocol.notify("$/nothing", {})
    client.set_trace(t.SetTraceParams(t.TraceValue.Off))
    client.text_document_did_save(t.DidSaveTextDocumentParams(draft.id))
    # Answers about a document that nobody opened are empty.
    other = t.TextDocumentIdentifier("file:///tmp/never-opened.eml")
    start = t.Position(0, 0)
    assert await client.text_document_hover_async(t.HoverParams(other, start)) is None
    asked = t.CodeActionParams(other, t.Range(start, start), t.CodeActionContext([]))
    assert not await client.text_document_code_action_async(asked)
    # Far outside the text.
    far = t.Position(10_000, 10_000)
    assert await client.text_document_hover_async(t.HoverParams(draft.id, far)) is None
    assert await draft.actions(t.Range(far, far)) == []
    await draft.settles()


@pytest.mark.asyncio
async def test_settings(client):
    draft = Draft(client, "file:///tmp/mail.eml", "mail", MAIL)
    await draft.settles(rules=same_draft.RULES)
    change = {"bowout": {"rules": {"missing-reason": "off", "negative-wording": "hint"}}}
    client.workspace_did_change_configuration(t.DidChangeConfigurationParams(change))
    for _ in range(500):
        found = {one.code: one.severity for one in await draft.look()}
        if "missing-reason" not in found:
            break
    assert "missing-reason" not in found and found["negative-wording"] == t.DiagnosticSeverity.Hint, found
    client.workspace_did_change_configuration(t.DidChangeConfigurationParams({"bowout": {}}))
    await draft.settles(rules=same_draft.RULES)
    lens = client.able.workspace and client.able.workspace.code_lens
    assert (client.refreshes > 0) == bool(lens and lens.refresh_support)


@pytest.mark.asyncio
async def test_settings_of_folders(client):
    able = client.able.workspace
    if not (able and able.configuration and able.workspace_folders):
        assert client.session.capabilities.workspace is None or able.workspace_folders
        return
    quiet, other = t.WorkspaceFolder("file:///tmp/quiet", "quiet"), t.WorkspaceFolder("file:///tmp/other", "other")
    client.set_configuration({"rules": {"missing-reason": "off"}}, section="bowout", scope_uri=quiet.uri)
    within = Draft(client, f"{quiet.uri}/mail.eml", "mail", MAIL)
    beside = Draft(client, f"{other.uri}/mail.eml", "mail", MAIL)

    async def shows(draft, wanted):
        for _ in range(500):
            found = [one.code for one in await draft.look()]
            if found == wanted:
                return
        assert found == wanted, draft.uri

    def change(added, removed):
        event = t.WorkspaceFoldersChangeEvent(added=added, removed=removed)
        client.workspace_did_change_workspace_folders(t.DidChangeWorkspaceFoldersParams(event))

    fewer = [rule for rule in same_draft.RULES if rule != "missing-reason"]
    await shows(within, same_draft.RULES)
    change([quiet, other], [])
    await shows(within, fewer)
    await shows(beside, same_draft.RULES)
    change([], [quiet])
    await shows(within, same_draft.RULES)
