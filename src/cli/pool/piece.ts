/** What is left of a file once it is checked: its piece of the report and what the exit code needs. */
import type { Language } from '../../core/index';
import { checkFile, crashed, type Wanted } from '../check-file';
import { unreadableReport, type FileReport } from '../contract';
import { formatNamed } from '../formats/formats';
import { oneLine } from '../shown';

/** The same for every file of a call. Plain data: it travels to other threads. */
export interface Job {
  readonly wanted: Wanted;
  readonly format: string;
  readonly language: Language;
}

/** Small beside the workbook and its findings, so that a thousand of them cost no memory to speak of. */
export interface Piece {
  readonly text: string;
  /** Why the file could not be checked. */
  readonly error?: string;
  readonly failed: boolean;
}

export function checkedPiece(file: string, job: Job): Piece {
  return pieceOf(checkFile(file, job.wanted, job.language), job);
}

/** Of a file whose thread ended before it could answer, for want of memory say. */
export function crashedPiece(file: string, fault: unknown, job: Job): Piece {
  return pieceOf(unreadableReport(file, crashed(fault)[job.language]), job);
}

function pieceOf(report: FileReport, { format, language }: Job): Piece {
  return {
    text: formatNamed(format)?.file(report, language) ?? '',
    failed: report.verdict === 'failed',
    ...(report.error === undefined ? {} : { error: oneLine(`${report.file}: ${report.error}`) }),
  };
}
