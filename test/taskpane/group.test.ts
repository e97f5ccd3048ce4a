import { describe, expect, it } from '@jest/globals';
import { GROUPINGS, countBySeverity, partOf, groupFindings } from '../../src/taskpane/group';
import { finding } from './fakes';

const list = [
  { ...finding('b', 'hard', 1), indicator: '甲', department: '区科技局' },
  { ...finding('b', 'soft', 2), indicator: '乙', department: '统计局' },
  { ...finding('b', 'soft', 3), indicator: '甲', department: '统 计 局' },
  { ...finding('a', 'info'), indicator: '丙' },
  finding(undefined, 'hard'),
];

describe('findings in groups', () => {
  it.each([
    ['sheet', ['b 3', 'a 1', ' 1']],
    ['severity', ['hard 2', 'soft 2', 'info 1']],
    ['indicator', ['甲 2', '乙 1', '丙 1', ' 1']],
    // The most to do first; spaces in a name make no other department.
    ['department', ['统计局 2', ' 2', '区科技局 1']],
  ] as const)('by %s', (by, expected) => {
    expect(groupFindings(list, by).map(({ key, count }) => `${key} ${count}`)).toEqual(expected);
  });

  it.each(GROUPINGS)('by %s lose none, double none, and keep the order within', (by) => {
    const groups = groupFindings(list, by);
    expect(new Set(groups.flatMap(({ findings }) => findings))).toEqual(new Set(list));
    for (const { findings, count, counts } of groups) {
      expect(findings).toEqual(list.filter((one) => findings.includes(one)));
      expect([count, counts.hard + counts.soft + counts.info]).toEqual([findings.length, findings.length]);
    }
  });

  it.each([0, 1, 2, 3, 4, 5, 99])('are cut to the first %d, with counts of all', (room) => {
    const groups = partOf(groupFindings(list, 'sheet'), 0, room);
    expect(groups.flatMap(({ findings }) => findings)).toEqual(list.slice(0, room));
    expect(groups.every(({ findings }) => findings.length > 0)).toBe(true);
    if (room === 2) expect(groups[0]?.count).toBe(3);
  });

  it.each([
    [1, 4],
    [3, 99],
    [2, 2],
    [9, 12],
  ])('are cut to those from %d to %d, each knowing its place in its group', (from, to) => {
    const groups = groupFindings(list, 'sheet');
    const parts = partOf(groups, from, to);
    expect(parts.flatMap(({ findings }) => findings)).toEqual(list.slice(from, to));
    for (const { key, start, findings } of parts) expect(groups.find((group) => group.key === key)?.findings[start]).toBe(findings[0]);
  });

  it('are counted by severity', () => {
    expect(countBySeverity(list)).toEqual({ hard: 2, soft: 2, info: 1 });
  });
});
