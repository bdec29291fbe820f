import { existsSync } from 'node:fs';
import { Trouble } from '../start/trouble.mjs';
import { aptInstall, canInstall } from './debian.mjs';

const USUAL = '/usr/bin/chromium';

/** The path of a Chromium for the browser stories: CHROMIUM_PATH, the usual place, or installed first (Debian, root). */
export function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  if (!existsSync(USUAL) && canInstall()) {
    console.log('· Installing Chromium and a font with Vietnamese letters (Debian) …');
    aptInstall('chromium', 'fonts-noto-core');
  }
  if (existsSync(USUAL)) return USUAL;
  throw new Trouble('The browser stories need Chromium, and there is none.', [
    'on Debian or Ubuntu: sudo apt-get install chromium fonts-noto-core, then npm test again',
    'or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  ]);
}
