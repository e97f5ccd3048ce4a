/** What the buttons of 分解 do, part by part. */
import type { Edit, Template } from '../../core';
import type { Runner } from '../run';
import type { Action, PaneState } from '../state';
import type { MadeFile } from './breakdown-state';
import { createCollecting, type CollectingActions } from './collecting';
import { createDividing, type DividingActions } from './dividing';
import { createGapClosing, type GapActions } from './gaps';
import { createHandingOut, type HandOutActions } from './handing-out';
import { createNextYear, type NextYearActions } from './next-year';
import { createProgress, type ProgressActions } from './progress';
import type { SettingsStore } from './saved-settings';

/** A new workbook's bytes. The entry of the page brings it along, so that the pane knows no host. */
export type MakeWorkbook = (edits: readonly Edit[]) => Promise<Uint8Array>;

export interface BreakdownDeps {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly runner: Runner;
  /** The templates that the pane knows beside the workbook's own. */
  readonly known: () => readonly Template[];
  /** The workbook has been written. */
  readonly nudge: () => void;
  readonly store: SettingsStore;
  /** Absent where no file can be made. */
  readonly makeWorkbook: MakeWorkbook | undefined;
  /** Hands a file to the clerk. */
  readonly save: (file: MadeFile) => void;
}

export interface BreakdownActions extends DividingActions, GapActions, HandOutActions, CollectingActions, NextYearActions, ProgressActions {}

export function createBreakdown(deps: BreakdownDeps): BreakdownActions {
  return {
    ...createDividing(deps),
    ...createGapClosing(deps),
    ...createHandingOut(deps),
    ...createCollecting(deps),
    ...createNextYear(deps),
    ...createProgress(deps),
  };
}
