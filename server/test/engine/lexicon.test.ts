import assert from 'node:assert/strict';
import { vocabulary } from '../../src/engine/builtin';
import { createLexicon } from '../../src/engine/lexicon';

describe('lexicon', () => {
  it('finds every word of a list, the first and the last too, and nothing between them', () => {
    const { has } = createLexicon({ 2: '一切全会政协', 3: '高质量' });
    for (const word of ['一切', '全会', '政协', '高质量']) assert.ok(has(word), word);
    for (const word of ['切全', '一会', '政府', '高质', '', '高质量量', '龘龘']) assert.ok(!has(word), word);
  });

  it('has the common and the official words, and not the chance neighbours that hide errors', () => {
    const { has } = vocabulary.lexicon;
    for (const word of ['政协', '协商', '弘扬', '友好型', '都市圈', '提质', '履职']) assert.ok(has(word), word);
    for (const word of ['好型', '委确', '系中', '求和', '三十']) assert.ok(!has(word), word);
  });
});
