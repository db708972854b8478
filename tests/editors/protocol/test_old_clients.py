"""A client whose code actions are commands, which the server runs itself."""

import pytest
from lsprotocol import types as t

import same_draft
from session import Draft
from test_features import execute


@pytest.mark.asyncio
async def test_fixes_are_commands(old_client):
    draft = Draft(old_client, "file:///tmp/mail.eml", "mail", same_draft.DRAFT)
    for _ in range(12):
        seen = await draft.settles()
        if not seen:
            break
        offered = await draft.actions(seen[0].range, [seen[0]])
        assert all(isinstance(action, t.Command) for action in offered), offered
        fix = next(action for action in offered if action.command == "bowout.fix")
        left = await execute(old_client, draft, fix)
        assert left.count(seen[0].code) < [one.code for one in seen].count(seen[0].code), fix
    assert await draft.settles() == []
