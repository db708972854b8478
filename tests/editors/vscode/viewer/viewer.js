// Shows some .eml files in a page, as viewers of mail do.

const vscode = require('vscode');

exports.activate = (context) => {
  const provider = {
    openCustomDocument: (uri) => ({ uri, dispose() {} }),
    resolveCustomEditor: (_document, panel) => {
      panel.webview.html = '<p>A mail, nicely shown</p>';
    },
  };
  context.subscriptions.push(vscode.window.registerCustomEditorProvider('mailViewer', provider));
};
