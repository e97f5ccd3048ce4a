/** Standard output and the progress line of a terminal. */
import { writeSync } from 'node:fs';
import type { Screen } from './printed';
import { shownText } from './shown';

const PROGRESS_EVERY_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** Synchronous and whole: a pipe that is slower than we are must not lose the end of a report. Throws where a disk is full. */
export function write(descriptor: 1 | 2, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : '';
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw fault;
    }
  }
}

export function print(descriptor: 1 | 2, text: string): void {
  if (text !== '') write(descriptor, `${shownText(text)}\n`);
}

/** The report may go to the same terminal: the progress line is gone before anything else is written. */
export function openScreen(isTerminal: boolean, put: (descriptor: 1 | 2, text: string) => void = write): Screen & { readonly clear: () => void } {
  let last = Number.NEGATIVE_INFINITY;
  let isShown = false;
  const clear = (): void => {
    if (isShown) put(2, CLEAR_LINE);
    isShown = false;
  };
  return {
    clear,
    say: (text) => {
      clear();
      put(1, text);
    },
    progress: (text) => {
      if (!isTerminal || performance.now() - last < PROGRESS_EVERY_MS) return;
      last = performance.now();
      put(2, CLEAR_LINE + text);
      isShown = true;
    },
  };
}
