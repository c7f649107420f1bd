import { pathToFileURL } from 'node:url';
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Locale } from '../engine/rule';
import type { FileMistake } from '../packs/readYaml';
import { SOURCE } from './protocol';

/** Shows the mistakes in the user's own files as diagnostics of those files, and takes back those that are gone. */
export function createTeller(connection: Connection, code: string, locale: Locale) {
  let reported = new Map<string, string>();
  return (mistakes: readonly FileMistake[]): void => {
    const byFile = new Map<string, Diagnostic[]>();
    for (const mistake of mistakes) {
      const diagnostics = byFile.get(mistake.file) ?? [];
      byFile.set(mistake.file, diagnostics);
      const made = diagnosticOf(mistake, code, locale);
      // Two settings may name one file.
      const isKnown = diagnostics.some(
        ({ message, range }) => message === made.message && range.start.line === made.range.start.line,
      );
      if (!isKnown) diagnostics.push(made);
    }
    const told = new Map([...byFile].map(([file, diagnostics]) => [file, JSON.stringify(diagnostics)]));
    for (const file of new Set([...told.keys(), ...reported.keys()]))
      if (told.get(file) !== reported.get(file))
        void connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics: byFile.get(file) ?? [] });
    reported = told;
  };
}

const diagnosticOf = ({ start, end, reason }: FileMistake, code: string, locale: Locale): Diagnostic => ({
  range: {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  },
  message: reason[locale],
  severity: DiagnosticSeverity.Error,
  source: SOURCE,
  code,
});
