import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../workbench/browser.mjs';
import { createHome, installExtension, startCodeServer } from '../workbench/codeServer.mjs';
import { installWorkbench } from '../workbench/install.mjs';

const root = join(import.meta.dirname, '../../..');
const SHOTS = join(root, 'out/screenshots');

/** The extension as users get it: packaged, installed, and a folder opened in a browser, in Chinese. */
export async function openWorkbench(folder) {
  installWorkbench();
  const vsix = join(root, 'out/hegao.vsix');
  mkdirSync(SHOTS, { recursive: true });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', vsix],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const home = createHome({ 'editor.wordWrap': 'on', 'editor.fontSize': 15, 'editor.minimap.enabled': false });
  installExtension(home, vsix);
  const server = await startCodeServer(home, ['--locale', 'zh-cn']);
  const browser = await openBrowser(home, { locale: 'zh-CN' });
  // There is no language pack to install offline; this is what one sets, so that extensions speak Chinese.
  await browser.page.addInitScript(() => {
    globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn';
  });
  browser.page.setDefaultTimeout(15_000);
  await browser.page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`);
  await browser.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  const close = async () => {
    await browser.close().catch(() => {});
    await server.stop();
    home.remove();
  };
  return { page: browser.page, close, ...hands(browser.page) };
}

/** What a person does at the keyboard. */
const hands = (page) => ({
  /** Opens a file of the folder by its name. */
  async open(name) {
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget input');
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await page.locator('.editor-instance .view-line').first().waitFor();
  },
  async closeEditor() {
    await page.locator('.tab.active .tab-actions .action-label').click();
    await page.locator('.editor-instance .view-line').first().waitFor({ state: 'detached' });
  },
  async command(title) {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input');
    await input.fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await page.keyboard.press('Enter');
  },
  /** Puts the cursor at a line and column, from 1. */
  async goTo(line, column) {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  },
  squiggles: (severity) => page.locator(`.view-overlays .squiggly-${severity}, .view-zones .squiggly-${severity}`),
  screenshot: (name) => page.screenshot({ path: join(SHOTS, `${name}.png`) }),
});
