import assert from 'node:assert/strict';
import { type Client, type ClientOptions, startClient } from './support/client';

const RULE = 'residue/continuation';
const DRAFT = '（上接第一版）我们坚持问题导向，抓好整改落实。\n';
const count = async (client: Client, uri: string) =>
  (await client.pull(uri)).filter(({ code }) => code === RULE).length;

async function within(options: ClientOptions, run: (client: Client) => Promise<void>): Promise<void> {
  const client = await startClient(options);
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

const changed = (client: Client, settings: unknown = null) =>
  client.connection.sendNotification('workspace/didChangeConfiguration', { settings });

describe('lsp: settings', () => {
  it('are read for each folder', () => {
    const configuration = (scope?: string) =>
      scope?.startsWith('file:///one/') ? { rules: { [RULE]: { severity: 'hint' } } } : { rules: { residue: 'off' } };
    return within({ configuration, folders: ['file:///one', 'file:///two'] }, async (client) => {
      client.open('file:///one/a.txt', DRAFT);
      client.open('file:///two/a.txt', DRAFT);
      const [hint] = (await client.pull('file:///one/a.txt')).filter(({ code }) => code === RULE);
      assert.equal(hint!.severity, 4);
      assert.equal(await count(client, 'file:///two/a.txt'), 0);
    });
  });

  it('take effect when they change, and switching off clears', async () => {
    let settings: unknown = {};
    await within({ configuration: () => settings }, async (client) => {
      client.open('file:///a/a.txt', DRAFT);
      assert.equal(await count(client, 'file:///a/a.txt'), 1);
      settings = { enable: false };
      await changed(client);
      assert.deepEqual(await client.pull('file:///a/a.txt'), []);
      assert.equal(client.refreshes(), 1);
      const on = await client.status('file:///a/a.txt');
      const off = await client.status('file:///a/a.txt');
      assert.deepEqual([on.enabled, on.counts.error > 0, off.enabled, off.counts.error], [true, true, false, 0]);
      settings = { enable: true };
      await changed(client);
      assert.equal(await count(client, 'file:///a/a.txt'), 1);
    });
  });

  it('clear pushed diagnostics when switched off', async () => {
    let settings: unknown = {};
    await within({ pull: false, configuration: () => settings }, async (client) => {
      client.open('file:///a/a.txt', DRAFT);
      assert.ok((await client.pushed('file:///a/a.txt')).length > 0);
      settings = { enable: false };
      await changed(client);
      assert.deepEqual(await client.pushed('file:///a/a.txt'), []);
    });
  });

  it('come with the change from a client that cannot be asked', () =>
    within({ initializationOptions: { settings: { enable: false } } }, async (client) => {
      client.open('file:///a/a.txt', DRAFT);
      assert.deepEqual(await client.pull('file:///a/a.txt'), []);
      await changed(client, { hegao: { enable: true } });
      assert.equal(await count(client, 'file:///a/a.txt'), 1);
    }));

  it('that came first hold for every draft until something changes: nobody is asked', async () => {
    let asked = 0;
    const configuration = () => {
      asked++;
      return { enable: true };
    };
    await within({ configuration, initializationOptions: { settings: { enable: false } } }, async (client) => {
      client.open('file:///a/a.txt', DRAFT);
      assert.deepEqual([await client.pull('file:///a/a.txt'), asked], [[], 0]);
      await changed(client, { hegao: { enable: false, locale: 'auto' } });
      assert.deepEqual([await client.pull('file:///a/a.txt'), asked, client.refreshes()], [[], 0, 0]);
      await changed(client, { hegao: { enable: true } });
      assert.equal(await count(client, 'file:///a/a.txt'), 1);
      assert.ok(asked > 0);
    });
  });

  for (const malformed of [
    'off',
    7,
    [],
    { rules: [], profile: 'loud', date: 'tomorrow', enable: 'yes', assumeToday: 3, locale: 'fr' },
    { rules: { [RULE]: null, residue: { severity: 'fatal' }, nothing: 5 } },
  ]) {
    it(`malformed do no harm: ${JSON.stringify(malformed)}`, () =>
      within({ configuration: () => malformed }, async (client) => {
        client.open('file:///a/a.txt', DRAFT);
        assert.equal(await count(client, 'file:///a/a.txt'), 1);
        client.edit('file:///a/a.txt', `好。${DRAFT}`);
        assert.equal(await count(client, 'file:///a/a.txt'), 1);
        assert.equal(new Set(client.logs).size, client.logs.length, 'a problem is told once');
      }));
  }

  it('choose the language', () =>
    within({ locale: 'zh-cn', configuration: () => ({ locale: 'en' }) }, async (client) => {
      client.open('file:///a/a.txt', DRAFT);
      assert.match(String((await client.pull('file:///a/a.txt'))[0]!.message), /[a-z]{4}/);
    }));
});

describe('lsp: the date', () => {
  const dateOf = async (client: Client, uri: string, version = 0) => {
    await client.pull(uri);
    const { date, assumedDate } = await client.status(uri, version);
    return { date, assumed: assumedDate !== null };
  };

  it('is found in the name of a file, and assumed for an untitled draft', () =>
    within({}, async (client) => {
      client.open('file:///a/2023-01%20%E8%AE%B2%E8%AF%9D.txt', DRAFT);
      assert.deepEqual(await dateOf(client, 'file:///a/2023-01%20%E8%AE%B2%E8%AF%9D.txt'), {
        date: { value: '2023-01', from: 'fileName' },
        assumed: false,
      });
      client.open('untitled:2023.txt', DRAFT);
      assert.deepEqual(await dateOf(client, 'untitled:2023.txt'), { date: null, assumed: true });
    }));

  it('may be set for the workspace, and today not be assumed', () =>
    within({ configuration: () => ({ date: '2024年3月', assumeToday: false }) }, async (client) => {
      client.open('untitled:a', DRAFT);
      assert.deepEqual(await dateOf(client, 'untitled:a'), {
        date: { value: '2024-03', from: 'option' },
        assumed: false,
      });
    }));

  it('may be set for one draft, until it is closed', () =>
    within({}, async (client) => {
      const uri = 'file:///a/2023.txt';
      const given = async () => (await dateOf(client, uri)).date;
      client.open(uri, DRAFT);
      assert.deepEqual(await given(), { value: '2023', from: 'fileName' });
      client.setDate({ uri, date: '2024-01-10' });
      assert.deepEqual(await given(), { value: '2024-01-10', from: 'option' });
      client.setDate({ uri, date: null });
      assert.deepEqual(await given(), { value: '2023', from: 'fileName' });
      client.setDate({ uri, date: '2024' });
      client.setDate({ uri, date: 'someday' });
      client.setDate({ uri, date: '2024-02-30' });
      assert.deepEqual(await given(), { value: '2024', from: 'option' });
      client.close(uri);
      client.open(uri, DRAFT);
      assert.deepEqual(await given(), { value: '2023', from: 'fileName' });
    }));
});
