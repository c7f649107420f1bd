/** What the families of rules are called in Chinese: on the command line, in hegao.yaml and on the pages. */
export const FAMILIES: Readonly<Record<string, string>> = {
  timeliness: '时效',
  numbering: '序号',
  repetition: '重复',
  placeholder: '占位',
  residue: '残留',
  punctuation: '标点',
  structure: '结构',
  count: '计数',
  consistency: '一致',
  formula: '固定表述',
  wording: '字词',
  numeral: '数字',
  spoken: '口语',
};
