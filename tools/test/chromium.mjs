import { existsSync } from 'node:fs';
import { step } from '../start/say.mjs';
import { Trouble } from '../start/trouble.mjs';
import { aptInstall, canInstall } from './debian.mjs';

const USUAL = '/usr/bin/chromium';

/** A Chromium for the browser stories, in CHROMIUM_PATH: the given one, in the usual place, or installed first (Debian, root). */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return;
  if (!existsSync(USUAL) && canInstall())
    await step('Installing Chromium and a font with Vietnamese letters (Debian)', () =>
      aptInstall('chromium', 'fonts-noto-core'),
    );
  if (!existsSync(USUAL))
    throw new Trouble('The browser stories need Chromium, and there is none.', [
      'on Debian or Ubuntu: sudo apt-get install chromium fonts-noto-core, then npm test again',
      'or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    ]);
  process.env.CHROMIUM_PATH = USUAL;
}
