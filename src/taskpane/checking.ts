/** The steps that several buttons share: check afresh, and keep the colours in step with what was found. */
import { Refusal, explanationsIn, fingerprint, markEdits, sheetNamed, storedPacks, type Edit, type Snapshot } from '../core';
import { both } from './both';
import { printTime } from './clock';
import type { Steps } from './run';
import type { CheckResult } from './state';

/** Reads and checks one sheet, or the workbook. Throws a `Refusal` where the sheet is gone. */
export type Check = (steps: Steps, sheet: string | undefined) => Promise<CheckResult>;

export function createCheck(now: () => Date): Check {
  return async (steps, sheet) => {
    const snapshot = await steps.read();
    if (sheet !== undefined && !sheetNamed(snapshot, sheet)) throw new Refusal(both((t) => t.refused.sheetGone(sheet)));
    const time = printTime(now());
    const validation = await steps.check(snapshot, sheet);
    return resultOf({ snapshot, validation, sheet, explanations: explanationsIn(snapshot, validation.findings), time });
  };
}

/** Fingerprints are digests, and packs are parsed: once a check, not once a drawing. */
export function resultOf(result: Omit<CheckResult, 'marks' | 'inBook'>): CheckResult {
  const soft = result.validation.findings.filter(({ severity }) => severity === 'soft');
  return { ...result, inBook: storedPacks(result.snapshot), marks: new Map(soft.map((finding) => [finding, fingerprint(finding.key, finding.basis)])) };
}

export interface Colours {
  /** Writes them, whether or not any stand in the workbook. Returns how many cells are marked. */
  readonly put: (steps: Steps, result: CheckResult) => Promise<number>;
  /** Where colours stand, brings them up to date, unless they are as this last left them. Says whether any stand. */
  readonly follow: (steps: Steps, result: CheckResult) => Promise<boolean>;
  readonly forget: () => void;
}

export function createColours(): Colours {
  let last = '';
  const put = async (steps: Steps, edits: readonly Edit[]): Promise<void> => {
    if (edits.length > 0) await steps.write(edits, 'colouring');
    last = marksOf(edits);
  };
  return {
    put: async (steps, { snapshot, validation }) => {
      const edits = markEdits(snapshot, validation);
      await put(steps, edits);
      return markedCells(edits);
    },
    follow: async (steps, { snapshot, validation }) => {
      if (!carriesColours(snapshot)) return false;
      const edits = markEdits(snapshot, validation);
      if (marksOf(edits) !== last) await put(steps, edits);
      return markedCells(edits) > 0;
    },
    forget: () => {
      last = '';
    },
  };
}

export function carriesColours({ sheets }: Snapshot): boolean {
  return sheets.some(({ marks }) => marks.length > 0);
}

/** Without the ids of the old ones, which change with every writing. */
function marksOf(edits: readonly Edit[]): string {
  return JSON.stringify(edits.filter(({ kind }) => kind === 'mark'));
}

function markedCells(edits: readonly Edit[]): number {
  return edits
    .flatMap((edit) => (edit.kind === 'mark' ? edit.ranges : []))
    .reduce((sum, range) => sum + range.rows * range.columns, 0);
}
