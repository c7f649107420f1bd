const PAGES = 'https://github.com/hegao-cn/hegao/blob/main/rules';

/** The address of the page that explains a rule. */
export const pageOf = (rule: string): string => `${PAGES}/${rule}/rule.md`;
