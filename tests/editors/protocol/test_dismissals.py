"""Findings that the writer does not want to hear of: once, in this project, everywhere."""

import asyncio
import os
from pathlib import Path

import pytest
from lsprotocol import types as t

import same_draft
from session import PATIENCE, Draft

USERS = Path(os.environ["HOME"], ".config/bowout/bowout.toml")


async def dismiss(client, draft, rule, title):
    """Takes the action of that title, which a finding of the rule has."""
    one = next(one for one in await draft.look() if one.code == rule)
    action = next(action for action in await draft.actions(one.range, [one]) if action.title == title)
    command = action.command if isinstance(action, t.CodeAction) else action
    await client.workspace_execute_command_async(t.ExecuteCommandParams(command.command, command.arguments))


async def shows(draft, rules):
    """Waits until the findings are of these rules."""
    end = asyncio.get_running_loop().time() + PATIENCE
    while sorted(one.code for one in await draft.look()) != sorted(rules):
        assert asyncio.get_running_loop().time() < end, f"{draft.seen} is not {rules}"


@pytest.mark.asyncio
async def test_dismissals(client, tmp_path):
    first, second = (Draft(client, (tmp_path / f"{name}.eml").as_uri(), "mail", same_draft.DRAFT) for name in "ab")
    left = list(same_draft.RULES)
    await first.settles(rules=left)
    await second.settles(rules=left)

    # The one emoji, and not the other; in this draft only.
    await dismiss(client, first, "shouting", "Ignore shouting here")
    left.remove("shouting")
    await shows(first, left)
    await shows(second, same_draft.RULES)
    # It is the words that are ignored, wherever they stand; what is typed before them brings them not back.
    first.insert("Dear Ms. Okafor,", " ")
    await shows(first, left)

    await dismiss(client, second, "missing-reason", "Turn missing-reason off in this project")
    left.remove("missing-reason")
    await shows(first, left)
    await shows(second, left + ["shouting"])
    assert "missing-reason" in (tmp_path / "bowout.toml").read_text("utf-8")

    try:
        await dismiss(client, first, "missing-gratitude", "Turn missing-gratitude off everywhere")
        left.remove("missing-gratitude")
        await shows(first, left)
        await shows(second, left + ["shouting"])
        assert "missing-gratitude" in USERS.read_text("utf-8")
    finally:
        # The other tests are about a user without wishes.
        USERS.unlink(missing_ok=True)


@pytest.mark.asyncio
async def test_a_word_of_ones_own(client, tmp_path):
    text = same_draft.DRAFT.replace("Dear Ms. Okafor,", "Dear Ms. Okafor,\n\nI saw the zorbatron run.", 1)
    draft = Draft(client, (tmp_path / "a.eml").as_uri(), "mail", text)
    try:
        while "misspelling" not in [one.code for one in await draft.look()]:
            pass
        await dismiss(client, draft, "misspelling", "Add “zorbatron” to the dictionary")
        end = asyncio.get_running_loop().time() + PATIENCE
        while "misspelling" in [one.code for one in await draft.look()]:
            assert asyncio.get_running_loop().time() < end, draft.seen
        assert "zorbatron" in USERS.read_text("utf-8")
    finally:
        USERS.unlink(missing_ok=True)
