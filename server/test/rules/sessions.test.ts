import assert from 'node:assert/strict';
import { sessionsIn } from '../../../rules/consistency/sessions';
import { createParagraph } from '../../src/draft/paragraph';

const read = (text: string) =>
  sessionsIn(createParagraph(text, 'plain')).map(
    ({ body, level, term, numbers, role }) => `${level}${body} ${term}-${numbers.join('+')} ${role}`,
  );

describe('names of sessions', () => {
  for (const [text, expected] of [
    ['区政协二届二次会议，在中共区委领导下', '区政协 2-2 held'],
    ['政协某市第十一届委员会第五次会议', '市政协 11-5 none'],
    ['中国人民政治协商会议第八届某市某区委员会第二次会议，在', '区政协 8-2 held'],
    ['第十四届全国人民代表大会第二次会议上', '全国人大 14-2 held'],
    ['市十六届人大三次会议以来', '市人大 16-3 past'],
    ['按照省委十二届十次、十一次全会部署', '省党委 12-10+11 spirit'],
    ['贯彻党的二十届三中、四中全会精神', '中央 20-3+4 spirit'],
  ] as const)
    it(text, () => assert.deepEqual(read(text), [expected]));

  it('are not what only sounds like one', () => {
    assert.deepEqual(read('召开六届四次常委会议，第三届进博会，本届政府'), []);
  });
});
