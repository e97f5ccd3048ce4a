import { describe, expect, it } from '@jest/globals';
import { countBySeverity, firstOf, groupFindings } from '../../src/taskpane/group';
import { finding } from './fakes';

const list = [finding('b', 'hard', 1), finding('b', 'soft', 2), finding('b', 'soft', 3), finding('a', 'info'), finding(undefined, 'hard')];

describe('findings in groups', () => {
  it('stand by sheet as they come, then by severity, and none is lost', () => {
    const groups = groupFindings(list);
    expect(groups.map(({ sheet, count, severities }) => [sheet, count, severities.map((one) => `${one.severity} ${one.count}`)])).toEqual([
      ['b', 3, ['hard 1', 'soft 2']],
      ['a', 1, ['info 1']],
      ['', 1, ['hard 1']],
    ]);
    expect(groups.flatMap((group) => group.severities.flatMap((one) => one.findings))).toEqual(list);
  });

  it.each([0, 1, 2, 3, 4, 5, 99])('are cut to the first %d, with counts of all', (room) => {
    const groups = firstOf(groupFindings(list), room);
    expect(groups.flatMap((group) => group.severities.flatMap((one) => one.findings))).toEqual(list.slice(0, room));
    expect(groups.every((group) => group.severities.length > 0)).toBe(true);
    if (room === 2) expect(groups[0]?.severities[1]?.count).toBe(2);
  });

  it('are counted by severity', () => {
    expect(countBySeverity(list)).toEqual({ hard: 2, soft: 2, info: 1 });
  });
});
