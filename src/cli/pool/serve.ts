/** A thread's side of the pool: checks the files that it is sent. */
import { workerData } from 'node:worker_threads';
import { checkedPiece, type Job } from './piece';

export async function serve(): Promise<void> {
  const { worker } = await import(/* webpackMode: "eager" */ 'workerpool');
  const job = workerData as Job;
  worker({ check: (file: string) => checkedPiece(file, job) });
}
