import { type Uri, workspace } from 'vscode';
import { type HegaoSettings, SECTION } from '../../server/src/lsp/protocol';

const NAMES: Readonly<Record<keyof HegaoSettings, true>> = {
  enable: true,
  profile: true,
  preview: true,
  rules: true,
  allow: true,
  date: true,
  assumeToday: true,
  locale: true,
  packs: true,
  readingSpeed: true,
};

/** What somebody has set, without the defaults: those stand under a folder's hegao.yaml, which only the server reads. */
export function givenSettings(scope?: Uri): HegaoSettings {
  const configuration = workspace.getConfiguration(SECTION, scope);
  const given = Object.keys(NAMES).filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  });
  return Object.fromEntries(given.map((name) => [name, configuration.get(name)]));
}
