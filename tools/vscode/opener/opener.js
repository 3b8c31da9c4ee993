'use strict';
const vscode = require('vscode');

/** A window that was open before comes back as it was left; a new one gets the view and the article. */
exports.activate = async () => {
  const article = process.env.NEWS_LENS_ARTICLE;
  if (!article || vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
  await vscode.commands.executeCommand('newsLens.entities.focus');
  await vscode.window.showTextDocument(vscode.Uri.file(article), { preview: false });
};
