import type { CheckedFile, Summary } from '../checkedFile';
import type { Locale } from '../locale';

/** How a report is written: a piece for each file as soon as it is checked, and a piece at the end. */
export interface Report {
  file(file: CheckedFile): string;
  end(summary: Summary): string;
}

export interface ReportOptions {
  readonly locale: Locale;
  readonly color: boolean;
  readonly quiet: boolean;
  /** `preview`: corrections are told, not made. */
  readonly fix: 'no' | 'preview' | 'write';
}
