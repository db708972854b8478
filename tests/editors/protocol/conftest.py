"""The clients: what each of four editors says that it can, with `bowout lsp` behind the tee."""

import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

EDITORS = ["neovim@v0.7", "neovim@v0.11", "emacs", "visual_studio_code"]


@pytest_lsp.fixture(params=EDITORS, config=ClientServerConfig(server_command=["bowout", "lsp"]))
async def client(request, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    lsp_client.pulls = bool(capabilities.text_document and capabilities.text_document.diagnostic)
    lsp_client.asked = []

    @lsp_client.feature(t.WORKSPACE_APPLY_EDIT)
    def apply_edit(params: t.ApplyWorkspaceEditParams):
        lsp_client.asked.append(params.edit)
        return t.ApplyWorkspaceEditResult(applied=True)

    lsp_client.session = await lsp_client.initialize_session(
        t.InitializeParams(capabilities=capabilities, root_uri=None, process_id=None)
    )
    yield lsp_client
    await lsp_client.shutdown_session()
