/** Runs programs as processes of their own, several times in turn, so that all share what else the machine does. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Usage {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor time, user and system, of all threads; NaN where the program can't say. */
  readonly cpu: number;
  /** MiB at the most; NaN where the program can't say. */
  readonly rss: number;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder?: string;
}

export function node(...args: readonly string[]): Program {
  return { command: process.execPath, args: ['--require', join(__dirname, 'probe.cjs'), ...args] };
}

export function python(interpreter: string, script: string, ...args: readonly string[]): Program {
  return { command: interpreter, args: [join(__dirname, 'probe.py'), script, ...args] };
}

/** One run of each in turn, `times` over; the medians. A program that fails is an error: its time would say nothing. */
export function medians<K extends string>(folder: string, times: number, programs: Readonly<Record<K, Program>>): Readonly<Record<K, Usage>> {
  const names = Object.keys(programs) as K[];
  const runs = names.map((): Usage[] => []);
  for (let round = 0; round < times; round += 1) names.forEach((name, index) => runs[index]?.push(run(folder, programs[name])));
  return Object.fromEntries(names.map((name, index) => [name, medianUsage(runs[index] ?? [])])) as Record<K, Usage>;
}

function run(folder: string, { command, args }: Program): Usage {
  const usage = join(folder, 'usage.json');
  rmSync(usage, { force: true });
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, { env: { ...process.env, BENCH_USAGE: usage }, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
  const wall = performance.now() - start;
  // 1: hard findings, which some of these workbooks hold on purpose.
  if (error || (status !== 0 && status !== 1)) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${error?.message ?? stderr.toString().slice(0, 500)}`);
  if (!existsSync(usage)) return { wall, cpu: Number.NaN, rss: Number.NaN };
  return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; rss: number }) };
}

function medianUsage(runs: readonly Usage[]): Usage {
  return { wall: median(runs.map(({ wall }) => wall)), cpu: median(runs.map(({ cpu }) => cpu)), rss: median(runs.map(({ rss }) => rss)) };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
