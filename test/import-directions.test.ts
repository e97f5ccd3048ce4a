/** Imports run one way (design §2): core ← templates, hosts ← taskpane, preview, commands, cli. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const src = join(__dirname, '../src');

/** What a folder may import from, beside itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  templates: ['core'],
  'hosts/office': ['core'],
  'hosts/xlsx': ['core'],
  taskpane: ['core', 'templates', 'hosts/office'],
  // The file host, loaded when a file is to be made (make-workbook.ts): the pane itself knows no host but Excel's.
  commands: ['core', 'templates', 'hosts/office', 'hosts/xlsx', 'taskpane'],
  preview: ['core', 'templates', 'hosts/xlsx', 'taskpane'],
  cli: ['core', 'templates', 'hosts/xlsx'],
  // The pane's words and first view, which are written into its page.
  tools: ['core', 'templates', 'hosts/xlsx', 'cli', 'taskpane'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function room(path: string): string {
  const [first = '', second = ''] = relative(src, path).split(/[\\/]/);
  return first === 'hosts' ? `hosts/${second}` : first;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => join(src, file));

const imports: readonly Import[] = files.flatMap((file) =>
  ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? resolve(dirname(file), fileName) : fileName,
  })),
);

const shown = ({ from, to }: Import): string => `${relative(src, from)} → ${to.startsWith('/') ? relative(src, to) : to}`;

describe('imports', () => {
  it('are seen at all', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('run one way', () => {
    const wrong = imports.filter(({ from, to }) => to.startsWith(src) && room(from) !== room(to) && !ALLOWED[room(from)]?.includes(room(to)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('enter the core through its door', () => {
    const doors = ['core', 'core/index'];
    const wrong = imports.filter(({ from, to }) => room(from) !== 'core' && room(from) !== 'tools' && room(to) === 'core' && to.startsWith(src) && !doors.includes(relative(src, to)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('bring no package into the core but the one that hashes', () => {
    const pure = ['@noble/hashes/sha2', '@noble/hashes/utils'];
    expect(imports.filter(({ from, to }) => room(from) === 'core' && !to.startsWith('/') && !pure.includes(to)).map(shown)).toEqual([]);
  });

  it('never go from one rule to another', () => {
    const rules = join(src, 'core/rules');
    const isRule = (path: string): boolean => dirname(path) === rules && files.includes(`${path.replace(/\.ts$/, '')}.cases.ts`);
    const wrong = imports.filter(({ from, to }) => isRule(from) && isRule(to));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('never go round within the core', () => {
    expect(cycles(imports.filter(({ from, to }) => room(from) === 'core' && to.startsWith(src)))).toEqual([]);
  });
});

/** Type imports count too: two files that need each other's types are one idea. */
function cycles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const key = from.replace(/\.ts$/, '');
    next.set(key, [...(next.get(key) ?? []), to.replace(/\.ts$/, '')]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].map((one) => relative(src, one)).join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
