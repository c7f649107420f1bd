import type { ChecksSetup } from './documents';
import { whenKnown } from './maybe';

/** Made up: one line of each shape that rules look at, so that what they need is built and compiled. */
const SAMPLE = `在全市工作会议上的讲话

同志们：
一、坚持以习近平新时代中国特色社会主义思想为指导。今年是“十四五”规划的第一年，要增强“四个意识”，推进完善制度等3项工作，增长5%。
（一）抓好落实。一是办理提案12件，其中建议5条；二是推动政协协商，《规划》约20人参加。
谢谢大家！
`;

/** Checks a few lines before the first draft comes: its writer then does not wait for tables to be built. */
export function warmUp(
  { settings, linterFor, localeOf }: Pick<ChecksSetup, 'settings' | 'linterFor' | 'localeOf'>,
  warn: (message: string) => void,
): void {
  void whenKnown(settings.get(''), (own) => {
    if (!own.enable) return;
    try {
      linterFor(own, localeOf(own), '').lint(SAMPLE, { today: '2025-01-01' });
    } catch (error) {
      warn(`warm-up: ${error}`);
    }
  });
}
