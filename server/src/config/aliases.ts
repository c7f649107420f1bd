/** What severities and profiles are called in the reports: whoever reads 错误 there may write it, too. */
const ALIASES: Readonly<Record<string, string>> = {
  错误: 'error',
  警告: 'warning',
  提示: 'info',
  建议: 'hint',
  从不: 'never',
  关闭: 'off',
  默认: 'default',
  从简: 'quiet',
  标准: 'standard',
  从严: 'strict',
};

/** The word that the programs know; any other value as it is. */
export const aliased = (value: unknown): unknown => (typeof value === 'string' ? (ALIASES[value] ?? value) : value);
