//! What the client can do: the few of its many capabilities that change what the server sends. Not for the server's own (see
//! `capabilities`).

use tower_lsp::lsp_types::*;

/// What of the client's capabilities matters here. What it does not announce it cannot do.
#[derive(Clone, Debug, Default)]
pub(super) struct ClientFacts {
    /// Columns count UTF-8 bytes, not UTF-16 units.
    pub(super) utf8: bool,
    /// Diagnostics may carry a link.
    pub(super) code_description: bool,
    /// It asks for diagnostics, and again when it is told to; then none are pushed. A client that cannot be told, as Neovim 0.11, would
    /// never see what waits for its writer to pause.
    pub(super) pull: bool,
    /// Edits may name the version that they are for.
    pub(super) document_changes: bool,
    /// It applies edits that the server sends by itself.
    pub(super) apply_edit: bool,
    /// Actions may be more than commands.
    pub(super) literals: bool,
    /// Actions may be marked as preferred.
    pub(super) preferred: bool,
    /// The edit of an action may be asked for when it is chosen.
    pub(super) resolve_edit: bool,
    /// Hovers may hold Markdown.
    pub(super) markdown: bool,
    /// It completes.
    pub(super) completion: bool,
    /// Completions may have tab stops.
    pub(super) snippets: bool,
    /// It shows an outline.
    pub(super) symbols: bool,
    /// Outlines may have levels.
    pub(super) hierarchy: bool,
    /// It shows lenses.
    pub(super) lenses: bool,
    /// It asks for lenses again when it is told to.
    pub(super) refreshes_lenses: bool,
    /// It folds.
    pub(super) folding: bool,
    /// It folds whole lines only.
    pub(super) folds_lines: bool,
    /// Folds may say what stands for them.
    pub(super) folded_text: bool,
    /// How many folds it takes.
    pub(super) most_folds: Option<usize>,
    /// It answers questions for settings.
    pub(super) configuration: bool,
    /// It wants to be asked to tell of changed settings.
    pub(super) registers_configuration: bool,
    /// It tells of files that change, wherever they lie, when it is asked to. One that watches only in what it has open may list all
    /// that lies there first, as eglot does, and a draft often lies at home.
    pub(super) watches: bool,
    /// It tells of folders that come and go.
    pub(super) folders: bool,
}

impl ClientFacts {
    pub(super) fn of(client: &ClientCapabilities) -> Self {
        let mut facts = Self::default();
        if let Some(workspace) = &client.workspace {
            facts.read_workspace(workspace);
        }
        // Whether it pulls depends on both.
        if let Some(text) = &client.text_document {
            facts.read_text(text);
        }
        let general = client.general.as_ref();
        let encodings = general.and_then(|general| general.position_encodings.as_ref());
        facts.utf8 = encodings.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8));
        facts
    }

    fn read_text(&mut self, text: &TextDocumentClientCapabilities) {
        let diagnostics = text.publish_diagnostics.as_ref();
        self.code_description =
            diagnostics.is_some_and(|d| d.code_description_support == Some(true));
        self.pull &= text.diagnostic.is_some();
        if let Some(actions) = &text.code_action {
            self.literals = actions.code_action_literal_support.is_some();
            self.preferred = actions.is_preferred_support == Some(true);
            let resolved = actions.resolve_support.as_ref();
            // Without its data an action could not be told from another when it comes back.
            self.resolve_edit = actions.data_support == Some(true)
                && resolved.is_some_and(|lazy| lazy.properties.iter().any(|p| p == "edit"));
        }
        let formats = text.hover.as_ref().and_then(|h| h.content_format.as_ref());
        self.markdown = formats.is_some_and(|formats| formats.contains(&MarkupKind::Markdown));
        self.completion = text.completion.is_some();
        let item = text
            .completion
            .as_ref()
            .and_then(|c| c.completion_item.as_ref());
        self.snippets = item.is_some_and(|item| item.snippet_support == Some(true));
        self.symbols = text.document_symbol.is_some();
        let symbols = text.document_symbol.as_ref();
        self.hierarchy =
            symbols.is_some_and(|s| s.hierarchical_document_symbol_support == Some(true));
        self.lenses = text.code_lens.is_some();
        if let Some(folding) = &text.folding_range {
            self.folding = true;
            self.folds_lines = folding.line_folding_only == Some(true);
            self.most_folds = folding.range_limit.map(|most| most as usize);
            let text = folding.folding_range.as_ref();
            self.folded_text = text.is_some_and(|fold| fold.collapsed_text == Some(true));
        }
    }

    fn read_workspace(&mut self, workspace: &WorkspaceClientCapabilities) {
        let edits = workspace.workspace_edit.as_ref();
        self.document_changes = edits.is_some_and(|e| e.document_changes == Some(true));
        self.apply_edit = workspace.apply_edit == Some(true);
        self.configuration = workspace.configuration == Some(true);
        let changes = workspace.did_change_configuration.as_ref();
        self.registers_configuration =
            changes.is_some_and(|c| c.dynamic_registration == Some(true));
        if let Some(watching) = &workspace.did_change_watched_files {
            self.watches = watching.dynamic_registration == Some(true)
                && watching.relative_pattern_support == Some(true);
        }
        self.folders = workspace.workspace_folders == Some(true);
        let lenses = workspace.code_lens.as_ref();
        self.refreshes_lenses = lenses.is_some_and(|l| l.refresh_support == Some(true));
        let diagnostics = workspace.diagnostic.as_ref();
        self.pull = diagnostics.is_some_and(|d| d.refresh_support == Some(true));
    }
}
