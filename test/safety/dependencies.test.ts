/** What the product is built from is pinned, checked by its hash, and runs nothing of its own when it is installed. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
}

const manifest = read<Record<'dependencies' | 'devDependencies' | 'overrides' | 'scripts', Record<string, string>>>('package.json');
const lock = read<{ lockfileVersion: number; packages: Record<string, Locked & Record<string, unknown>> }>('package-lock.json');
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

it('every version is exact, and the lock says the same', () => {
  const { '': own } = lock.packages;
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    for (const [name, version] of Object.entries(manifest[kind])) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)]);
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
    expect(own?.[kind]).toEqual(manifest[kind]);
  }
  for (const version of Object.values(manifest.overrides)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('every package comes from the registry and is checked by SHA-512', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(packages.length).toBeGreaterThan(300);
  // Where the address is left out (npm's omit-lockfile-registry-resolved) it is the registry's own. No folder, git address or file: each of them would be what somebody has there on the day.
  const wrong = packages.filter(([, { resolved, integrity, link }]) => link === true || (resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved)) || !/(^| )sha512-[\w+/]{86}==/.test(integrity ?? ''));
  expect(wrong.map(([path]) => path)).toEqual([]);
});

describe('scripts', () => {
  it('nothing that is shipped has one, and ours runs none at installing', () => {
    const shipped = packages.filter(([, { dev }]) => dev !== true);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) expect(manifest.scripts[name]).toBeUndefined();
  });

  /**
   * Each of these only chooses or checks a binary that npm has unpacked already as an optional package, and works
   * without: so `npm ci --ignore-scripts` is enough. One more name here is to be looked at first.
   */
  it('of tools are known and not needed', () => {
    const scripted = new Set(packages.flatMap(([path, { hasInstallScript }]) => (hasInstallScript === true ? [nameOf(path)] : [])));
    expect([...scripted].sort()).toEqual(NOT_NEEDED);
    for (const name of scripted) {
      const [binary] = BINARIES[name] ?? [];
      if (binary !== undefined) expect([name, existsSync(join(root, 'node_modules', binary))]).toEqual([name, true]);
    }
  });
});

/** With the package that brings what the script would only look for. */
const BINARIES: Readonly<Record<string, readonly string[]>> = {
  esbuild: [`@esbuild/${process.platform}-${process.arch}`],
};
const NOT_NEEDED = ['@parcel/watcher', 'esbuild', 'unrs-resolver'];

it('what is shipped may be shipped: licences that ask for a notice and no more', () => {
  const free = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);
  const shipped = packages.filter(([, { dev }]) => dev !== true);
  const license = (path: string, told: string | undefined): string => {
    const file = join(root, path, 'package.json');
    return told ?? (existsSync(file) ? String((JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown }).license) : 'unknown');
  };
  expect(shipped.map(([path, one]) => [path, license(path, one.license)]).filter(([, name]) => !free.has(name ?? ''))).toEqual([]);
});
