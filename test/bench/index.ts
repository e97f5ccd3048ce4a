/**
 * npm run bench: what a check costs, beside its peers. Prints a Markdown document and leaves it in RESULTS.md.
 *
 * Medians of five runs or more; what is compared runs in turn, so that a busy machine is as busy for all. Nothing in
 * `npm test` depends on these times. BENCH_RUNS=1 is a quick look.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { findChromium } from '../e2e/harness/chromium';
import { samplePath, SAMPLES, sampleSnapshot } from '../read-fixture';
import { bigSnapshot, bigTemplates, FIGURES_A_ROW, workbookBytes } from './big-workbook';
import { medians, node, type Program, type Usage } from './measure';
import { sheetsOf, trafficOf } from './office-traffic';
import { paneStarts } from './pane-start';
import { installPeers, PEERS } from './peers';
import { buildReactPage, REACT } from './react-page';
import { sameChecks } from './same-checks';
import { plainTable, usageTable, type Row } from './table';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
const MILLION = 1_000_000;
const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'indicators-bench-'));
const sections: string[] = [];
const notMeasured: string[] = [];

function say(section: string): void {
  console.log(section);
  sections.push(section);
}

function save(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function bundled(entry: string): string {
  const outfile = join(folder, entry.replace('.ts', '.cjs'));
  buildSync({ entryPoints: [join(__dirname, entry)], outfile, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' });
  return outfile;
}

function coreCells(): void {
  const program = bundled('core-cells.ts');
  const measured = [10_000, 100_000, MILLION].map((cells) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=4000', program, String(cells), String(RUNS)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return { cells, ...(JSON.parse(stdout) as { cpu: number; wall: number; rss: number; before: number }) };
  });
  say(
    plainTable(
      'Validation in the core (no file is read)',
      ['figures', 'clock, ms', 'processor, ms', 'µs of processor a figure', 'growth (goal ≤ 10.5 ×)', 'memory, MiB', 'of which the workbook'],
      measured.map(({ cells, cpu, wall, rss, before }, index) => {
        const last = measured[index - 1];
        return [cells.toLocaleString('en'), Math.round(wall), Math.round(cpu), ((cpu * 1000) / cells).toFixed(1), last ? `${(cpu / last.cpu).toFixed(1)} ×` : '–', Math.round(rss), Math.round(before)];
      }),
    ),
  );
}

function build(part: 'cli' | 'pages'): string {
  const output = join(folder, part);
  const { status, stderr, stdout } = spawnSync('npx', ['webpack', '--mode', 'production', '--config-name', part, '-o', output], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return output;
}

function files(cli: string): void {
  const peers = installPeers(folder);
  if (!peers) notMeasured.push(`${Object.keys(PEERS).join(' and ')}: the registry could not be reached`);
  const beside = (file: string): Record<string, Program> => (peers ? { hucre: node(peers.hucre, file), exceljs: node(peers.exceljs, file) } : {});
  const compare = (title: string, file: string, check: Program, goals: string): void => {
    const used: Readonly<Record<string, Usage>> = medians(folder, RUNS, { ...beside(file), check });
    const { check: own, ...others } = used;
    const names: Record<string, string> = { hucre: `hucre ${PEERS.hucre} reads it`, exceljs: `exceljs ${PEERS.exceljs} reads it` };
    const rows: Row[] = [...Object.entries(others).map(([name, usage]) => ({ what: names[name] ?? name, usage })), ...(own ? [{ what: '`indicators check` reads and checks it', usage: own, note: goals }] : [])];
    say(usageTable(title, rows));
  };

  // A pack takes 2,000 rows at most: the largest table there can be.
  const rows = 2000;
  const big = bigSnapshot(rows);
  const packs = bigTemplates(rows).flatMap((template) => ['--pack', save(`${template.id}.json`, JSON.stringify(template))]);
  const allFigures = save('all-figures.xlsx', workbookBytes(big.sheets));
  compare(`${(rows * FIGURES_A_ROW).toLocaleString('en')} cells, every one a figure of a table`, allFigures, node('--max-old-space-size=4000', cli, 'check', allFigures, ...packs), 'goal ≤ 0.6 × hucre');
  const data = bigSnapshot(MILLION / FIGURES_A_ROW).sheets.map((sheet) => ({ ...sheet, values: sheet.values.slice(2).map((row) => ['明细', ...row.slice(1)]) }));
  const district = save('district.xlsx', workbookBytes([...sampleSnapshot('wuxing-315-2023').sheets, ...data]));
  compare("A district's workbook with a million cells of other data in it", district, node(cli, 'check', district), 'goal ≤ 0.6 × hucre');
  const twenty = save('twenty.xlsx', workbookBytes(sheetsOf(20).sheets));
  compare('Twenty sheets, a table on each', twenty, node(cli, 'check', twenty), 'goal ≤ 0.4 × exceljs');
  const same = sameChecks(folder, RUNS, { rows, file: allFigures, command: ['--max-old-space-size=4000', cli, 'check', allFigures, ...packs] });
  say(same.section);
  notMeasured.push(...same.missing);
}

function startUp(cli: string): void {
  const used = medians(folder, Math.max(RUNS, 9), { node: node('-e', '0'), help: node(cli, '--help'), check: node(cli, 'check', samplePath('wuxing-315-2023')) });
  say(usageTable('Start-up', [{ what: '`node -e 0`', usage: used.node }, { what: '`indicators --help`', usage: used.help }, { what: '`indicators check` of one district workbook (154 figures)', usage: used.check }]));
}

function manyWorkbooks(cli: string): void {
  const folderOf = (count: number): string => {
    const many = join(folder, `many-${count}`);
    mkdirSync(many);
    for (let index = 0; index < count; index += 1) cpSync(samplePath(SAMPLES[index % SAMPLES.length] ?? SAMPLES[0]), join(many, `${String(index).padStart(4, '0')}.xlsx`));
    return many;
  };
  const [hundred, thousand] = [folderOf(100), folderOf(1000)];
  const check = (many: string, ...jobs: readonly string[]): Program => node(cli, 'check', many, '--format', 'json', ...jobs);
  const used = medians(folder, Math.min(RUNS, 3), { one: check(thousand, '--jobs', '1'), pool: check(thousand), few: check(hundred) });
  const each = (ms: number, count: number): string => `${(ms / count).toFixed(1)} ms a workbook`;
  say(
    usageTable(`A folder of district workbooks on ${availableParallelism()} cores (medians of three)`, [
      { what: '1,000, one at a time', usage: used.one, note: each(used.one.wall, 1000) },
      { what: '1,000, a thread a core', usage: used.pool, note: each(used.pool.wall, 1000) },
      { what: '100, a thread a core', usage: used.few, note: `${each(used.few.wall, 100)}; memory of 1,000 is ${(used.pool.rss / used.few.rss).toFixed(2)} × that of 100` },
    ]),
  );
}

async function excel(): Promise<void> {
  const traffic = [await trafficOf(1), await trafficOf(12), await trafficOf(60)];
  say(
    plainTable(
      "Requests to Excel, through Microsoft's client library",
      ['sheets', 'round trips of a check', 'bytes sent', 'round trips of its marks', 'bytes sent'],
      traffic.map(({ sheets, check, mark }) => [sheets, check.length, total(check), mark.length, total(mark)]),
    ),
  );
}

async function pane(): Promise<void> {
  try {
    findChromium();
  } catch {
    notMeasured.push('the pane: there is no Chromium');
    return;
  }
  const react = buildReactPage(folder);
  if (!react) notMeasured.push(`React ${REACT.react} and Fluent: the registry could not be reached`);
  const ours = { name: 'the pane', folder: build('pages'), page: 'taskpane.html' };
  say(await paneStarts(RUNS, react ? [ours, react] : [ours]));
}

function total(sizes: readonly number[]): string {
  return sizes.reduce((sum, size) => sum + size, 0).toLocaleString('en');
}

async function main(): Promise<void> {
  try {
    const cpu = cpus()[0]?.model ?? 'an unknown processor';
    say(`# Benchmarks\n\n\`npm run bench\`, medians of ${RUNS} runs, ${new Date().toISOString().slice(0, 10)}; node ${process.version}, ${availableParallelism()} × ${cpu}, ${Math.round(totalmem() / 2 ** 30)} GiB. Ratios are against the first row of their table, from the same run. Peers are installed for the run into a temporary folder (exceljs ${PEERS.exceljs} depends on a vulnerable uuid and is no dependency of this project).\n`);
    const cli = join(build('cli'), 'indicators.cjs');
    startUp(cli);
    coreCells();
    files(cli);
    manyWorkbooks(cli);
    await excel();
    await pane();
    say(`Not measured: ${notMeasured.length === 0 ? 'nothing left out' : notMeasured.join('; ')}.\n`);
    writeFileSync(join(__dirname, 'RESULTS.md'), sections.join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
