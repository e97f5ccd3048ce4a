/** A report over many files, written piece by piece: a thousand workbooks are not held in memory to be printed. */
import type { Language } from '../../core/index';
import type { FileReport } from '../contract';

export interface Format {
  /** Before the first file. */
  readonly open: (language: Language) => string;
  /** '' where the file has no place in this format. */
  readonly file: (report: FileReport, language: Language) => string;
  readonly between: string;
  /** Behind the last. */
  readonly close: string;
}

export interface Joining {
  readonly add: (piece: string) => void;
  readonly end: () => void;
}

/** Says the pieces of files as they come, and what stands around and between them. */
export function joinPieces(format: Format, language: Language, say: (text: string) => void): Joining {
  let before = format.open(language);
  let isEmpty = true;
  return {
    add: (piece) => {
      if (piece === '') return;
      say(before + piece);
      before = format.between;
      isEmpty = false;
    },
    end: () => {
      const rest = (isEmpty ? before : '') + format.close;
      if (!isEmpty || rest !== '') say(`${rest}\n`);
    },
  };
}
