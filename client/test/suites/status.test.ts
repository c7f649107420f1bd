import * as assert from 'node:assert';
import { closeAll, draft, hegao, SEED_003, SEED_004, show, showText, statusOf, withSetting } from '../support';

describe('the language status item', () => {
  before(hegao);
  afterEach(closeAll);

  it('counts the findings and tells where the date comes from', async () => {
    const { date } = await statusOf((await show(draft(SEED_003))).uri);
    assert.deepStrictEqual(date, { value: '2024', from: 'title' });
    const { counts } = await statusOf((await show(draft(SEED_004))).uri);
    assert.ok(counts.error > 0);
  });

  it('says that today stands in for a date that a draft does not tell', async () => {
    const { date, assumedDate } = await statusOf((await showText('同志们，我们抓好落实。')).uri);
    assert.strictEqual(date, null);
    assert.match(assumedDate ?? '', /^\d{4}-\d{2}-\d{2}$/);
  });

  it('follows the profile and the date of the settings', async () => {
    const { uri } = await show(draft(SEED_004));
    await withSetting('profile', 'quiet', async () => {
      assert.strictEqual((await statusOf(uri, ({ profile }) => profile === 'quiet')).counts.hint, 0);
    });
    await withSetting('date', '2021-01', async () => {
      const { date } = await statusOf(uri, ({ date }) => date?.from === 'option');
      assert.strictEqual(date?.value, '2021-01');
    });
  });
});
