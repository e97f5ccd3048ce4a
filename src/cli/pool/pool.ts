/**
 * Checks many files, one thread a core, and gives their pieces in the order of the files.
 *
 * The threads run this very file once more (`indicators.cjs` needs nothing beside itself); there it finds that it
 * is no main thread and serves. Calls of one file load neither the pool nor a thread.
 */
import { availableParallelism } from 'node:os';
import { checkedPiece, crashedPiece, type Job, type Piece } from './piece';

/** A thread takes as long to start as some ten small workbooks to check. */
const FEWEST = 20;
/** Files under way or waiting for an earlier one: more would pile up behind one large workbook. */
const AHEAD = 4;

/** `threads` undefined: as many as there are cores, for as many files as make it worth their start. */
export function checkAll(files: readonly string[], job: Job, threads: number | undefined): AsyncIterable<Piece> {
  const wanted = threads ?? (files.length < FEWEST ? 1 : availableParallelism());
  const count = Math.min(wanted, files.length);
  return count > 1 ? inThreads(files, job, count) : oneByOne(files, job);
}

async function* oneByOne(files: readonly string[], job: Job): AsyncGenerator<Piece> {
  for (const file of files) yield checkedPiece(file, job);
}

async function* inThreads(files: readonly string[], job: Job, count: number): AsyncGenerator<Piece> {
  const { pool } = await import(/* webpackMode: "eager" */ 'workerpool');
  const threads = pool(__filename, { workerType: 'thread', minWorkers: count, maxWorkers: count, workerThreadOpts: { workerData: job } });
  const start = async (file: string): Promise<Piece> => {
    try {
      return (await threads.exec('check', [file])) as Piece;
    } catch (fault) {
      return crashedPiece(file, fault, job);
    }
  };
  try {
    const underWay: Promise<Piece>[] = [];
    for (const file of files) {
      underWay.push(start(file));
      if (underWay.length < count * AHEAD) continue;
      const first = underWay.shift();
      if (first) yield await first;
    }
    for (const piece of underWay) yield await piece;
  } finally {
    await threads.terminate(true);
  }
}
