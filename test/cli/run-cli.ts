/** Runs the command line as a process of its own, as a user or a job runner would. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '../..');

/** Bundled once a test file: compiling the sources anew for each of many calls would take most of the suite's time. */
const bin = join(mkdtempSync(join(tmpdir(), 'indicators-cli-')), 'indicators.cjs');
buildSync({ entryPoints: [join(root, 'src/cli/index.ts')], outfile: bin, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' });

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** With redirections: `check a.xlsx 2>/dev/full`. */
export function indicatorsInShell(command: string): Ran {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" ${command}`], { encoding: 'utf8', cwd: root, timeout: 60_000 });
  return { exit: status, out: stdout.trimEnd(), error: stderr.trimEnd() };
}

export function indicators(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd: root, maxBuffer: 1 << 28, timeout: 60_000 });
  return { exit: status, out: stdout.trimEnd(), error: stderr.trimEnd() };
}
