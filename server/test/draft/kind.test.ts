import assert from 'node:assert/strict';
import { createDraft } from '../../src/draft/draft';
import { type DraftKind, draftKind } from '../../src/draft/kind';

describe('draftKind', () => {
  const cases: [string, string, DraftKind | undefined][] = [
    ['a speech by its title', '在全市政协工作会议上的讲话\n各位委员、同志们：\n大会开幕了。\n', 'speech'],
    ['a note behind the title', '在表彰大会上的讲话（送审稿）\n大会开幕了。\n', 'speech'],
    ['an address', '在新春茶话会上的致辞\n各位来宾、朋友们：\n新春将至。\n', 'address'],
    ['a closing address', '市政协十四届三次会议闭幕词\n各位委员：\n大会闭幕。\n', 'address'],
    ["a host's script", '市政协十四届三次会议开幕会主持词\n各位委员：\n现在开会。\n', 'host'],
    ['a report by its title', '政府工作报告\n——2024年1月10日在市人民代表大会上\n各位代表：\n', 'report'],
    ['a report by its opening', '各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n', 'report'],
    ["a committee's report", '中国人民政治协商会议甲市委员会常务委员会工作报告\n各位委员：\n', 'committee-report'],
    [
      "a committee's report by its opening",
      '各位委员：\n我代表政协甲市常务委员会，向大会报告工作。\n',
      'committee-report',
    ],
    ['a speech that starts with its salutation', '各位委员、同志们：\n大会即将闭幕。\n', 'speech'],
    [
      'a page of a speech without its beginning',
      '（上接第一版）我们要抓好落实。\n各位委员、同志们！让我们更加紧密地团结起来，努力奋斗！\n',
      'speech',
    ],
    ['news of a speech', '市长在全市大会上发表讲话\n本报讯 昨天召开大会。\n', undefined],
    ['the study of a speech', '关于学习贯彻市委书记在全会上的讲话的通知\n各单位：\n请认真学习。\n', undefined],
    ['a letter', '致全市居民的一封信\n各位居民朋友：\n请注意安全。\n', undefined],
    ['a mail', '各位领导：\n材料已附，请查收。\n', undefined],
    ['a notice', '关于召开会议的通知\n各县区政协：\n现将有关事项通知如下。\n', undefined],
    ['any text', '今天天气很好。\n我们去公园。\n', undefined],
    ['nothing', '', undefined],
  ];
  for (const [name, text, kind] of cases) it(name, () => assert.equal(draftKind(createDraft(text)), kind));

  it('Markdown alike', () => {
    const draft = createDraft('---\ndate: 2024-01\n---\n# 在座谈会上的讲话\n\n同志们：\n', { format: 'markdown' });
    assert.equal(draftKind(draft), 'speech');
  });
});
