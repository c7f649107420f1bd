import { commands, type Disposable, l10n, window } from 'vscode';
import type { Hegao } from '../hegao';

export const registerRestart = ({ client }: Hegao): Disposable =>
  commands.registerCommand('hegao.restart', async () => {
    await client.restart();
    window.setStatusBarMessage(l10n.t('Hegao has been restarted.'), 3000);
  });
