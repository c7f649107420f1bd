import assert from 'node:assert/strict';
import { startClient } from './support/client';

const URI = 'file:///a/a.txt';
const TEXT = `在2024年工作会议上的讲话\n\n一、总体要求\n${'抓好各项落实'.repeat(55)}。\n`;

describe('lsp: reading time', () => {
  it('stands in the status, the outline and the hover of headings, at the speed that is set', async () => {
    let settings: unknown = {};
    const client = await startClient({ configuration: () => settings });
    try {
      const ask = <R>(method: string, position?: object) =>
        client.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri: URI }, position });
      client.open(URI, TEXT);
      await client.pull(URI);
      const { readingMinutes } = await client.status(URI);
      assert.equal(Math.round(readingMinutes), 2);
      const [title] = await ask<{ detail: string; children: { detail: string }[] }[]>('documentSymbol');
      assert.deepEqual([title?.detail, title?.children[0]?.detail], ['约 2 分钟', '约 2 分钟']);
      const hover = () => ask<{ contents: { value: string } } | null>('hover', { line: 2, character: 3 });
      assert.equal((await hover())?.contents.value, '念稿用时：**约 2 分钟**（每分钟 220 字）');
      settings = { readingSpeed: 110 };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal((await hover())?.contents.value, '念稿用时：**约 3 分钟**（每分钟 110 字）');
    } finally {
      await client.stop();
    }
  });
});
