"""The clients: what each of four editors says that it can, with `bowout lsp` behind the tee."""

import asyncio

import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
from pytest_lsp.client import register_lsp_features

import wire

EDITORS = ["neovim@v0.7", "neovim@v0.11", "emacs", "visual_studio_code"]


def make_client():
    client = LanguageClient(converter_factory=wire.client_converter)
    register_lsp_features(client)
    return client


CONFIG = ClientServerConfig(server_command=["bowout", "lsp"], client_factory=make_client)


async def begin(client, capabilities):
    client.pulls = bool(capabilities.text_document and capabilities.text_document.diagnostic)
    client.able = capabilities
    client.asked, client.registered, client.refreshes = asyncio.Queue(), [], 0

    @client.feature(t.CLIENT_REGISTER_CAPABILITY)
    def register(params: t.RegistrationParams):
        client.registered += [one.method for one in params.registrations]

    @client.feature(t.WORKSPACE_APPLY_EDIT)
    def apply_edit(params: t.ApplyWorkspaceEditParams):
        client.asked.put_nowait(params.edit)
        return t.ApplyWorkspaceEditResult(applied=True)

    @client.feature(t.WORKSPACE_CODE_LENS_REFRESH)
    def refresh_lenses(_):
        client.refreshes += 1

    client.session = await client.initialize_session(
        t.InitializeParams(capabilities=capabilities, root_uri=None, process_id=None)
    )


@pytest_lsp.fixture(params=EDITORS, config=CONFIG)
async def client(request, lsp_client: LanguageClient):
    await begin(lsp_client, client_capabilities(request.param))
    yield lsp_client
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def old_client(lsp_client: LanguageClient):
    """A client from before 3.8 of the protocol: its code actions are commands, and it lets the server edit."""
    await begin(lsp_client, t.ClientCapabilities(workspace=t.WorkspaceClientCapabilities(apply_edit=True)))
    yield lsp_client
    await lsp_client.shutdown_session()
