/** Checks the files of the list one after the other, in the pauses that the clerk leaves, and again after an edit. */
import { Refusal, validate, type Template } from '../../core';
import { both } from '../commands/both';
import { withFile, type PreviewState } from '../state';
import { isList } from './desk';
import { isChecked, type FileCheck, type OpenFile } from './open-file';

/** After an edit: long enough that nobody's typing waits for a check. */
const PAUSE_MS = 800;

export interface DeskChecks {
  /** The state is another: whatever is not checked yet will be. */
  readonly wake: () => void;
}

export function createDeskChecks(state: () => PreviewState, change: (next: PreviewState) => void, templates: readonly Template[]): DeskChecks {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wake(): void {
    clearTimeout(timer);
    const now = state();
    const next = isList(now) ? nextToCheck(now) : undefined;
    // A task of its own for every file, so that the page answers in between.
    if (next) timer = setTimeout(step, next.check ? PAUSE_MS : 0, next.id);
  }

  function step(id: number): void {
    const file = state().files.find((one) => one.id === id);
    if (!file || isChecked(file)) return wake();
    const checked = withFile(state(), { ...file, check: checkOf(file, templates) });
    // Told once, when the last of those that were opened is done; after an edit the list says it by itself.
    const isLast = !file.check && checked.files.every((one) => one.check);
    change(isLast ? { ...checked, said: both((t) => t.files.allChecked(tallyOf(checked))) } : checked);
  }

  return { wake };
}

/** First those that were never checked, the one on the page before the others. */
function nextToCheck({ files, current }: PreviewState): OpenFile | undefined {
  const open = files.filter((file) => !isChecked(file));
  return open.find(({ id, check }) => id === current && !check) ?? open.find(({ check }) => !check) ?? open[0];
}

function checkOf({ book: { snapshot } }: OpenFile, templates: readonly Template[]): FileCheck {
  try {
    const { verdict, findings } = validate(snapshot, templates);
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    return { of: snapshot, outcome: { verdict, hard: count('hard'), soft: count('soft') } };
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    return { of: snapshot, outcome: { fault: fault instanceof Refusal ? fault.text : both((t) => t.files.notChecked(detail)) } };
  }
}

export interface Tally {
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  readonly toExplain: number;
  /** No table of ours, not checkable, or no workbook at all. */
  readonly other: number;
}

export function tallyOf({ files, unread }: Pick<PreviewState, 'files' | 'unread'>): Tally {
  const verdicts = files.flatMap(({ check }) => (!check ? [] : 'fault' in check.outcome ? ['fault'] : [check.outcome.verdict]));
  const count = (wanted: string): number => verdicts.filter((one) => one === wanted).length;
  return {
    files: files.length + unread.length,
    passed: count('passed'),
    failed: count('failed'),
    toExplain: count('needs-explanation'),
    other: count('unreadable') + count('fault') + unread.length,
  };
}
