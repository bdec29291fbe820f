import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(ROOT, file)));
const pages = tracked.filter((file) => file.endsWith('.md'));

describe('documentation', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
    const broken = links.filter(
      (link) => !/^[a-z]+:/.test(link) && !existsSync(join(ROOT, dirname(page), link)),
    );
    expect(broken).toEqual([]);
  });
});

describe('every tracked text', () => {
  it('names no folder of a developer and no registry host', () => {
    const host = new URL(
      execFileSync('npm', ['config', 'get', 'registry'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    ).hostname;
    const telling = [/\/work\/(main|shared)/, /\/root\/\./, new RegExp(host.replaceAll('.', '\\.'))];
    const found = tracked
      .filter(
        (file) =>
          /\.(ts|tsx|mjs|js|json|ya?ml|md|sh|html|css)$|Dockerfile|run$/.test(file) &&
          file !== 'test/docs.spec.ts',
      )
      .filter((file) => telling.some((pattern) => pattern.test(readFileSync(join(ROOT, file), 'utf8'))));
    expect(found).toEqual([]);
  });
});
