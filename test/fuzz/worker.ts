/** The cases of a run, one after the other, in a thread of its own: it may be stopped or run out of memory without the run. */
import { parentPort, workerData } from 'node:worker_threads';
import { KINDS } from './kinds';
import { caseSeed, randomFrom } from './random';
import type { KindName } from './shares';

export interface WorkerTask {
  readonly kind: KindName;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** [0] the case begun, [1] and [2] how many were read and refused: a thread that is ended tells nothing more. */
  readonly progress: SharedArrayBuffer;
}

export type WorkerNote =
  | { readonly note: 'done'; readonly slowest: { readonly index: number; readonly ms: number } }
  | { readonly note: 'failed'; readonly index: number; readonly message: string; readonly stack: string };

const { kind, seed, from, to, progress } = workerData as WorkerTask;
if (!parentPort) throw new Error('this runs as a thread');
const begun = new Int32Array(progress);
let slowest = { index: -1, ms: 0 };
for (let index = from; index < to; index += 1) {
  Atomics.store(begun, 0, index);
  const start = performance.now();
  try {
    Atomics.add(begun, KINDS[kind](randomFrom(caseSeed(seed, kind, index))) === 'read' ? 1 : 2, 1);
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    parentPort.postMessage({ note: 'failed', index, message, stack } satisfies WorkerNote);
  }
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { index, ms };
}
parentPort.postMessage({ note: 'done', slowest } satisfies WorkerNote);
