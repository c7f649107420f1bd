import { join } from 'node:path';
import { chromiumPath, playwright } from './install.mjs';

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A headless chromium with its profile in the code-server's home. */
export async function openBrowser(home, { locale = 'en-US' } = {}) {
  const context = await playwright().chromium.launchPersistentContext(join(home.dir, 'chromium'), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1400, height: 900 },
    locale,
    args: FLAGS,
  });
  return { page: context.pages()[0] ?? (await context.newPage()), close: () => context.close() };
}
