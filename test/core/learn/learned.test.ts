/**
 * All that is learned from tables as districts keep them: the pack, and every assumption with its reason. learned.txt
 * is meant to be read in review; UPDATE_GOLDEN=1 writes it anew.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../../src/core/group-by';
import { periodKey } from '../../../src/core/indicator/period';
import type { Assumption, Learned } from '../../../src/core/learn/learned';
import { Refusal } from '../../../src/core/refusal';
import type { Sheet } from '../../../src/core/sheet/snapshot';
import type { Column, TemplateRow } from '../../../src/core/template/template';
import { KEPT } from './as-kept';
import { learn } from './sheets';

const file = join(__dirname, 'learned.txt');
const LONG = 60;

const short = (text: string): string => (text.length > LONG ? `${text.slice(0, 10)}… (${text.length})` : text.replaceAll('\n', '↵'));

function column(one: Column): string {
  const role = one.role === 'figure' ? [one.key, periodKey(one.period), one.region, one.holds].filter((word) => word !== undefined).join('/') : one.role;
  return `${role} "${short(one.header)}" ${one.width}`;
}

function row({ id, name, aliases, unit, decimals, trailingZeros, measure, cumulative, additiveOverRegions, ratio, direction, annualOnly, department, values, ...rest }: TemplateRow): string {
  const flags = [cumulative ? 'cumulative' : 'current', additiveOverRegions ? 'adds up' : '', direction, annualOnly ? 'annual' : ''].filter((word) => word !== '').join(' ');
  const more = Object.entries({ ...rest, ...(aliases.length > 0 ? { aliases: aliases.join() } : {}), ...(ratio ? { ratio: `${ratio.numerator ?? '?'} ÷ ${ratio.denominator ?? '?'}` } : {}) });
  const figures = Object.entries(values).map(([key, value]) => `${key}=${short(typeof value === 'string' ? `"${value}"` : String(value))}`);
  return [
    `${id} ${short(name)} [${unit}] ${decimals}${trailingZeros === true ? ' always' : ''} ${measure} ${flags}${department === '' ? '' : `, ${department}`}`,
    ...(more.length > 0 ? [`  ${more.map(([field, value]) => `${field} ${String(value)}`).join(', ')}`] : []),
    `  ${figures.join(' ')}`,
  ].join('\n');
}

/** What was assumed of one row, column or region stands in one line. */
function assumed(assumptions: readonly Assumption[]): readonly string[] {
  const places = groupBy(assumptions, ({ path }) => /^\w+\[\d+\]/.exec(path)?.[0] ?? path);
  return [...places].map(([place, about]) => {
    const said = about.map(({ path, cell, value, why, missing }) => `${path.slice(place.length)}${cell === undefined ? '' : `@${cell}`} ${short(value)}${missing ? ' (missing)' : ''} “${why.zh}”`.trim());
    return `? ${place} ${said.join('; ')}`;
  });
}

function tryToLearn(first: Sheet, others: readonly Sheet[]): Learned | Refusal {
  try {
    return learn(first, ...others);
  } catch (fault) {
    if (fault instanceof Refusal) return fault;
    throw fault;
  }
}

function chapter(name: string): string {
  const [first, ...others] = KEPT[name] ?? [];
  if (!first) throw new Error(name);
  const learned = tryToLearn(first, others);
  if (learned instanceof Refusal) return `# ${name}\nrefused: ${learned.text.zh}`;
  const { template, assumptions } = learned;
  const { id, kind, name: called, title, sheetName, district, source, regions, columns, rows, notes = [], print } = template;
  return [
    `# ${name}`,
    `${id} ${kind} "${short(title)}" (${called.zh}, ${sheetName}) of ${district}, ${JSON.stringify(source)}, ${print.orientation}`,
    ...(regions.length > 0 ? [regions.map((one) => `${one.name}${one.aliases.map((alias) => `/${alias}`).join('')}${one.kind === undefined ? '' : ` ${one.kind}`}`).join(', ')] : []),
    columns.map(column).join(' | '),
    ...rows.map(row),
    ...notes.map((note) => `note ${note}`),
    ...assumed(assumptions),
  ].join('\n');
}

const names = Object.keys(KEPT);
if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${names.map(chapter).join('\n\n')}\n`);
const chapters = new Map((existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n\n') : []).map((text) => [/^# (.*)/.exec(text)?.[1], text]));

describe('tables as districts keep them', () => {
  it.each(names)('%s', (name) => {
    expect(chapter(name)).toBe(chapters.get(name));
  });
});
