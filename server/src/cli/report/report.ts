import type { CheckedFile, Summary } from '../checkedFile';
import type { CrossComparison } from '../compareFiles';
import type { Locale } from '../locale';

/** How a report is written: a piece for each file as soon as it is checked, and a piece at the end. */
export interface Report {
  file(file: CheckedFile): string;
  /** With `cross` where drafts were compared. */
  end(summary: Summary, cross?: readonly CrossComparison[]): string;
}

export interface ReportOptions {
  readonly locale: Locale;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Characters a minute; 220 when not set. */
  readonly readingSpeed?: number | undefined;
  /** The configuration that gives the drafts' date, where the command line gives none. */
  readonly dateFrom?: string | undefined;
  /** `preview`: corrections are told, not made. */
  readonly fix: 'no' | 'preview' | 'write';
}
