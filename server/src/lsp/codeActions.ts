import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../engine/builtin';
import { editsFor } from '../engine/fixes';
import type { Confidence, Edit, Locale } from '../engine/rule';
import { type DiagnosticData, readData, toTextEdit } from './convert';
import type { Checked } from './documents';
import { titleOf, WORDS } from './fixTitle';
import { type AllowText, commands, type DisableRule, FIX_ALL, SOURCE } from './protocol';

/** The confidences of fixes that a person may choose one by one. */
const CHOSEN: readonly Confidence[] = ['safe', 'review'];

/** Whether a client that asks for `only` these kinds, or for any, wants this one. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));

/** Quick fixes of the diagnostics under the cursor, and the action that applies every safe fix. */
export function codeActions(checked: Checked, { context }: CodeActionParams, versionedEdits: boolean): CodeAction[] {
  const actions: CodeAction[] = [];
  const editing = (edits: readonly Edit[]) => workspaceEdit(checked.document, edits, versionedEdits);
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const own = context.diagnostics.filter(({ source }) => source === SOURCE);
    for (const diagnostic of own) actions.push(...quickFix(diagnostic, checked, editing));
    const byRule = new Map(own.map((diagnostic) => [String(diagnostic.code), diagnostic]));
    for (const [rule, diagnostic] of byRule) {
      actions.push(...fixAllOfRule(rule, diagnostic, checked, editing));
    }
    for (const diagnostic of own) actions.push(...allow(diagnostic, checked, actions));
    for (const [rule, diagnostic] of byRule) actions.push(disable(rule, diagnostic, checked));
  }
  if (wants(context.only, FIX_ALL)) {
    const edits = editsFor(checked.result?.findings ?? [], ['safe']);
    if (edits.length > 0) actions.push({ title: WORDS[checked.locale].fixSafe, kind: FIX_ALL, edit: editing(edits) });
  }
  return actions;
}

type Editing = (edits: readonly Edit[]) => WorkspaceEdit;

/** The fix that the diagnostic carries; one made for another version of the text is left until the next check. */
function quickFix(diagnostic: Diagnostic, { document, locale }: Checked, editing: Editing): CodeAction[] {
  const data = readData(diagnostic.data);
  if (!data || data.version !== document.version || !CHOSEN.includes(data.confidence)) return [];
  const edits = data.edits.map(([start, end, text]) => ({ span: { start, end }, text }));
  const title = titleFor(diagnostic, data, edits, document, locale);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, edit: editing(edits) }];
}

function titleFor({ range }: Diagnostic, data: DiagnosticData, edits: Edit[], document: TextDocument, locale: Locale) {
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return titleOf(document.getText(), span, edits, data.places, locale);
}

/** Only where it does more than the quick fix. */
function fixAllOfRule(rule: string, diagnostic: Diagnostic, { result, locale }: Checked, editing: Editing) {
  const like = (result?.findings ?? []).filter(
    ({ rule: id, fix, confidence }) => id === rule && fix && CHOSEN.includes(confidence),
  );
  if (like.length < 2) return [];
  const title = WORDS[locale].fixRule(nameOf(rule, locale));
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: editing(editsFor(like, CHOSEN)) }];
}

/** What can stand as words of their own; a mark alone would let every one of its kind pass. */
const WORDS_ALONE = /^(?=.*\p{Script=Han}.*\p{Script=Han})[^\n]{2,60}$/u;

/** Two findings of the same words are let pass by one. */
function allow(diagnostic: Diagnostic, { document, locale }: Checked, others: readonly CodeAction[]): CodeAction[] {
  const text = document.getText(diagnostic.range);
  const title = WORDS[locale].allow(text);
  if (!WORDS_ALONE.test(text) || others.some((other) => other.title === title)) return [];
  const argument: AllowText = { text, uri: document.uri };
  const command = Command.create(title, commands.allowText, argument);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
}

function disable(rule: string, diagnostic: Diagnostic, { document, locale }: Checked): CodeAction {
  const argument: DisableRule = { rule, name: nameOf(rule, locale), uri: document.uri };
  const title = WORDS[locale].disable(argument.name);
  const command = Command.create(title, commands.disableRule, argument);
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
}

const nameOf = (rule: string, locale: Locale): string => rules.find(({ id }) => id === rule)?.name[locale] ?? rule;

/** With the version where the client can hold it against its own, so that a late edit is refused, not misplaced. */
function workspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
