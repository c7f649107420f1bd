import { commands, type Disposable } from 'vscode';
import type { Hegao } from '../extension';

export const registerShowLog = ({ log }: Hegao): Disposable =>
  commands.registerCommand('hegao.showLog', () => log.show());
