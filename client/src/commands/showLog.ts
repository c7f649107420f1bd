import { commands, type Disposable } from 'vscode';
import type { Hegao } from '../hegao';

export const registerShowLog = ({ log }: Hegao): Disposable =>
  commands.registerCommand('hegao.showLog', () => log.show());
