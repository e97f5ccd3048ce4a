/**
 * `npm run fuzz -- --cases 100000 --seed 1 [--kind zip] [--index 17]`: everything that reads what others wrote, on
 * made-up input. Each case has 512 MB of heap and 20 s of processor time; a thread that needs more is ended, told as a failure, and the run goes on.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { WorkerNote, WorkerTask } from './worker';
import { SHARES, type KindName } from './shares';

const HEAP_MB = 512;
/** Of the whole process: buffers of unpacked parts are outside of the heap. */
const RSS_MB = 1_500;
/** Of processor time, so that a busy machine fails no case. */
const CASE_MS = 20_000;
const MOST_FAILURES = 40;
/** While the thread loads. */
const NOT_BEGUN = -1;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, kind: { type: 'string' }, index: { type: 'string' } } });
const seed = Number(values.seed);

// One process for the whole run: threads come and go.
process.setMaxListeners(0);

// Bundled once: threads start at once, and run the same code as the product.
const bundle = join(mkdtempSync(join(tmpdir(), 'indicators-fuzz-')), 'worker.cjs');
buildSync({ entryPoints: [join(__dirname, 'worker.ts')], outfile: bundle, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' });

interface Tally {
  read: number;
  refused: number;
  failed: string[];
  slowest: string;
  rss: number;
}

async function runKind(kind: KindName, first: number, end: number): Promise<Tally> {
  const tally: Tally = { read: 0, refused: 0, failed: [], slowest: '', rss: 0 };
  for (let from = first; from < end && tally.failed.length < MOST_FAILURES; ) from = await runThread(kind, from, end, tally);
  return tally;
}

/** Gives the case to go on with. */
function runThread(kind: KindName, from: number, to: number, tally: Tally): Promise<number> {
  const progress = new SharedArrayBuffer(12);
  const begun = new Int32Array(progress);
  begun[0] = NOT_BEGUN;
  const worker = new Worker(bundle, { workerData: { kind, seed, from, to, progress } satisfies WorkerTask, env: { ...process.env, FUZZ_FIXTURES: join(__dirname, '..') }, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const fail = (index: number, why: string): void => {
    tally.failed.push(`${kind} seed ${seed} index ${index}: ${why}`);
    console.log(`FAILED ${tally.failed.at(-1) ?? ''}`);
  };
  return new Promise((resolve) => {
    let [last, since] = [NOT_BEGUN, processorMs()];
    let next = to;
    const watch = setInterval(() => {
      const index = Atomics.load(begun, 0);
      if (index !== last) [last, since] = [index, processorMs()];
      const rss = process.memoryUsage.rss() / 2 ** 20;
      tally.rss = Math.max(tally.rss, rss);
      const why = processorMs() - since > CASE_MS ? `took more than ${CASE_MS / 1000} s` : rss > RSS_MB ? `took ${Math.round(rss)} MB` : undefined;
      if (why === undefined) return;
      clearInterval(watch);
      fail(index, why);
      next = Math.max(index, from) + 1;
      void worker.terminate();
    }, 25);
    worker.on('message', (note: WorkerNote) => {
      if (note.note === 'failed') fail(note.index, `${note.message}\n    ${note.stack.split('\n').slice(1, 5).map((line) => line.trim()).join('\n    ')}`);
      else tally.slowest = `${Math.round(note.slowest.ms)} ms (${note.slowest.index})`;
    });
    worker.on('error', (error) => {
      const index = Atomics.load(begun, 0);
      fail(index, error.message);
      next = Math.max(index, from) + 1;
    });
    worker.on('exit', () => {
      clearInterval(watch);
      tally.read += Atomics.load(begun, 1);
      tally.refused += Atomics.load(begun, 2);
      resolve(next);
    });
  });
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function main(): Promise<void> {
  let failures = 0;
  for (const { name, share } of SHARES.filter((one) => values.kind === undefined || one.name === values.kind)) {
    const cases = Math.ceil(Number(values.cases) * (values.kind === undefined ? share : 1));
    const [first, end] = values.index === undefined ? [0, cases] : [Number(values.index), Number(values.index) + 1];
    const start = Date.now();
    const { read, refused, failed, slowest, rss } = await runKind(name, first, end);
    failures += failed.length;
    console.log(`${name.padEnd(18)} ${String(end - first).padStart(7)} cases: ${read} read, ${refused} refused, ${failed.length} failed; ${Math.round((Date.now() - start) / 1000)} s, slowest ${slowest}, ${Math.round(rss)} MB at most`);
  }
  process.exitCode = failures === 0 ? 0 : 1;
}

void main();
