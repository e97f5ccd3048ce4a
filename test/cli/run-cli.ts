/** Runs the built command line as a process of its own, as a user or a job runner would. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const bin = join(root, 'dist/cli/indicators.cjs');

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** The bundle where `npm run build` made one, else the sources through tsx: the same code either way. */
export function indicators(...args: readonly string[]): Ran {
  const command = process.env['TEST_BUILT_CLI'] && existsSync(bin) ? [bin] : ['--import', 'tsx', join(root, 'src/cli/index.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', cwd: root, maxBuffer: 1 << 28 });
  return { exit: status, out: stdout.trimEnd(), error: stderr.trimEnd() };
}
