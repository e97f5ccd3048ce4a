/** What is shipped stands on few shoulders; one more is decided, not slipped in. */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../..', name), 'utf8'));

it('has ten dependencies at run time, at exact versions', () => {
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  expect(Object.keys(dependencies).sort()).toEqual([
    '@fluentui/tokens', '@fluentui/web-components', '@microsoft/fast-element', '@microsoft/focusgroup-polyfill', '@noble/hashes', 'fflate', 'lit-html', 'numfmt', 'saxes', 'workerpool',
  ]);
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('has few more behind these', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, { dev?: boolean; optional?: boolean; peer?: boolean }> };
  const shipped = Object.entries(packages).filter(([path, { dev, peer }]) => path !== '' && !dev && !peer).map(([path]) => path);
  expect(shipped.length).toBeLessThanOrEqual(SHIPPED);
});

const SHIPPED = 14;
