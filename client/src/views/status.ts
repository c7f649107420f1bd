import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { SECTION, STATUS, type Status } from '../../../server/src/lsp/protocol';
import { draftSelector } from '../drafts';
import { describeCounts, total } from './counts';

/** The language status item: what was found in the active draft, the profile, and its date with where it came from. */
export function createStatusView(client: LanguageClient): Disposable & { statusOf(uri: string): Status | undefined } {
  const statuses = new Map<string, Status>();
  const item = languages.createLanguageStatusItem(SECTION, draftSelector);
  item.name = '核稿';
  item.command = { command: 'hegao.setDate', title: l10n.t('Set Date') };
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    show(item, client, document && statuses.get(client.code2ProtocolConverter.asUri(document.uri)));
  };
  refresh();
  return Object.assign(
    Disposable.from(
      item,
      client.onNotification(STATUS, (status: Status) => {
        statuses.set(status.uri, status);
        refresh();
      }),
      client.onDidChangeState(refresh),
      window.onDidChangeActiveTextEditor(refresh),
      workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(client.code2ProtocolConverter.asUri(uri))),
    ),
    { statusOf: (uri: string) => statuses.get(uri) },
  );
}

function show(item: LanguageStatusItem, client: LanguageClient, status: Status | undefined): void {
  item.busy = client.state === State.Starting;
  const failed = client.state === State.Stopped || (status?.failures.length ?? 0) > 0;
  item.severity = failed ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.text = client.state === State.Stopped ? l10n.t('Hegao is not running') : summary(status);
  item.detail = status?.enabled && status.characters > 0 ? detail(status) : '';
}

function summary(status: Status | undefined): string {
  if (!status) return '核稿';
  if (!status.enabled) return l10n.t('Hegao is turned off');
  if (status.characters === 0) return l10n.t('No Chinese text');
  return total(status.counts) === 0 ? l10n.t('Nothing found') : describeCounts(status.counts);
}

function detail(status: Status): string {
  const failures = status.failures.map(({ rule }) => rule).join(', ');
  return [date(status), profileName(status.profile), ...(failures ? [l10n.t('failed rules: {0}', failures)] : [])].join(
    ' · ',
  );
}

function date({ date, isDateOfFile, assumedDate }: Status): string {
  if (date && isDateOfFile) return l10n.t('date: {0} ({1})', date.value, l10n.t('from hegao.yaml'));
  if (date) return l10n.t('date: {0} ({1})', date.value, sourceName(date.from));
  return assumedDate ? l10n.t('no date found, today assumed: {0}', assumedDate) : l10n.t('no date found');
}

function sourceName(source: NonNullable<Status['date']>['from']): string {
  const names: Record<typeof source, string> = {
    option: l10n.t('as set'),
    frontMatter: l10n.t('from the front matter'),
    dateline: l10n.t('from the line under the title'),
    title: l10n.t('from the title'),
    fileName: l10n.t("from the file's name"),
    signature: l10n.t('from the day under the text'),
    body: l10n.t('from the body'),
  };
  return names[source];
}

function profileName(profile: Status['profile']): string {
  const names = { quiet: l10n.t('quiet'), standard: l10n.t('standard'), strict: l10n.t('strict') };
  return names[profile];
}
