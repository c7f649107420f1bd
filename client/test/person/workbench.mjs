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
  /** Opens a file of the folder by its name; tells when Enter was pressed. */
  async open(name) {
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget input');
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    const asked = Date.now();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await page.locator('.editor-instance .view-line').first().waitFor();
    return asked;
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
    await page.locator('.quick-input-widget input').fill(`:${line}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.monaco-editor.focused').waitFor();
    // The column that Ctrl+G takes counts a Chinese character as two.
    for (let at = 1; at < column; at++) await page.keyboard.press('ArrowRight');
    const place = new RegExp(`\\b${line}\\D+${column}\\b`);
    await page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
  },
  /** Ctrl+. until the menu is there: a slow workbench drops the first one while an editor is still being set up. */
  async quickFixes(title) {
    const menu = page.locator('.action-widget .action', { hasText: title }).first();
    for (let tries = 0; tries < 5 && !(await menu.isVisible()); tries++) {
      await page.keyboard.press('Control+.');
      await menu.waitFor({ timeout: 3000 }).catch(() => page.keyboard.press('Escape'));
    }
    await menu.waitFor({ timeout: 1000 });
  },
  squiggles: (severity) => page.locator(`.view-overlays .squiggly-${severity}, .view-zones .squiggly-${severity}`),
  screenshot: (name) => page.screenshot({ path: join(SHOTS, `${name}.png`) }),
});
