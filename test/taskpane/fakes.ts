import { Refusal, plainSheet, sheetNamed, type CellsEvent, type Edit, type Finding, type Host, type Snapshot } from '../../src/core';
import { createActions, type PaneActions } from '../../src/taskpane/actions';
import { initialState, reduce, type Action, type PaneState } from '../../src/taskpane/state';
import { templates } from '../../src/templates';
import { sampleSnapshot } from '../read-fixture';

export interface FakeHost extends Host {
  snapshot: Snapshot;
  apply: Host['apply'];
  readonly calls: string[];
  readonly edits: Edit[];
  /** Thrown by the next call. */
  fault: unknown;
  /** Held until released, where set. */
  gate: Promise<void> | undefined;
  /** The clerk changes cells. */
  readonly tell: (event: CellsEvent) => void;
  /** How many listen to that. */
  readonly handlers: () => number;
  refusesToTell: boolean;
}

export interface FakeHabits {
  /** The host has no events. */
  readonly deaf?: boolean;
}

/** A host that answers with a snapshot, keeps what is applied, and can be made slow or faulty. */
export function fakeHost(snapshot: Snapshot, { deaf = false }: FakeHabits = {}): FakeHost {
  const handlers = new Set<(event: CellsEvent) => void>();
  const answer = async <T>(host: FakeHost, call: string, value: () => T): Promise<T> => {
    host.calls.push(call);
    await host.gate;
    if (host.fault !== undefined) throw host.fault;
    return value();
  };
  const host: FakeHost = {
    snapshot,
    calls: [],
    edits: [],
    fault: undefined,
    gate: undefined,
    read: () => answer(host, 'read', () => host.snapshot),
    apply: (edits) => answer(host, 'apply', () => void host.edits.push(...edits)),
    refusesToTell: false,
    tell: (event) => handlers.forEach((handler) => handler(event)),
    handlers: () => handlers.size,
    ...(deaf
      ? {}
      : {
          onChange: async (handler) => {
            if (host.refusesToTell) throw new Refusal({ zh: '不行', en: 'no' });
            handlers.add(handler);
            return async () => void handlers.delete(handler);
          },
        }),
    activeSheet: () => answer(host, 'activeSheet', () => host.snapshot.sheets[0]?.name),
  };
  return host;
}

export const messy = (): Snapshot => sampleSnapshot('wuxing-315-2023-messy');
export const empty = (): Snapshot => ({ sheets: [plainSheet('Sheet1', [])], date1904: false, properties: {} });

export interface FakePane {
  readonly host: FakeHost;
  readonly actions: PaneActions;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
}

/** The pane without its drawing. */
export function fakePane(snapshot: Snapshot, habits: FakeHabits = {}): FakePane {
  const host = fakeHost(snapshot, habits);
  return { host, ...paneOver(host) };
}

export function paneOver(host: Host): Omit<FakePane, 'host'> {
  let state = initialState('zh', templates[0]?.id);
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
  };
  const actions = createActions({ host: () => host, templates, dispatch, state: () => state, now: () => new Date(2023, 4, 1, 9, 5) });
  return { actions, dispatch, state: () => state };
}

/** The same workbook with another value in one cell. */
export function withValue(snapshot: Snapshot, sheet: string, row: number, column: number, value: number | string): Snapshot {
  const own = sheetNamed(snapshot, sheet);
  if (!own) throw new Error(sheet);
  const values = own.values.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));
  return { ...snapshot, sheets: snapshot.sheets.map((one) => (one === own ? { ...one, values } : one)) };
}

export function finding(sheet: string | undefined, severity: Finding['severity'], row = 0): Finding {
  return {
    rule: 'cell-required',
    key: `cell-required|${row}`,
    basis: '',
    severity,
    places: sheet === undefined ? [] : [{ sheet, row, column: 0 }],
    indicator: '',
    region: '',
    period: '',
    department: '',
    actual: null,
    expected: null,
    difference: null,
    message: { zh: '', en: '' },
    fixes: [],
  };
}
