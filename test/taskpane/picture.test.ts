import { describe, expect, it } from '@jest/globals';
import { initialState, type PaneState } from '../../src/taskpane/state';
import { pictureOf } from '../../src/taskpane/picture';

const place = (row: number) => ({ sheet: '表', row, column: 1 });
const reason = (zh: string, ...rows: number[]) => ({ reason: { zh, en: zh }, places: rows.map(place) });

function reported(entries: readonly { severity: string; state: string }[]): PaneState {
  const coverage = { due: 20, checked: 17, notChecked: [reason('空白', 1), reason('缺表', 1, 2, 3)] };
  return { ...initialState('zh', undefined), report: { entries, coverage, gate: {}, time: '', language: 'zh' } as never };
}

describe('the picture in 上报', () => {
  it('is not there before a check', () => {
    expect(pictureOf(initialState('zh', undefined))).toBeUndefined();
  });

  it('counts cells by reason, most first, and entries by severity and state', () => {
    const picture = pictureOf(reported([{ severity: 'hard', state: 'open' }, { severity: 'hard', state: 'closed' }, { severity: 'soft', state: 'explained' }, { severity: 'soft', state: 'explained' }]));
    expect(picture).toMatchObject({ due: 20, checked: 17, reasons: [{ reason: { zh: '缺表' }, cells: 3 }, { reason: { zh: '空白' }, cells: 1 }] });
    expect(picture?.severities).toEqual([
      { severity: 'hard', counts: { open: 1, explained: 0, closed: 1 } },
      { severity: 'soft', counts: { open: 0, explained: 2, closed: 0 } },
      { severity: 'info', counts: { open: 0, explained: 0, closed: 0 } },
    ]);
  });
});
