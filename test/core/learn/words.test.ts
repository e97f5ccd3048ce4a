/**
 * What single words are taken for: headers, names of indicators, titles, names of places. words.txt is meant to be
 * read in review; UPDATE_GOLDEN=1 writes it anew.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitUnit } from '../../../src/core/indicator/unit';
import { guessDirection } from '../../../src/core/learn/direction';
import { districtIn } from '../../../src/core/learn/district';
import { headerWord } from '../../../src/core/learn/header-word';
import { guessMeasure } from '../../../src/core/learn/measure';
import { ratioParts } from '../../../src/core/learn/ratio-parts';
import { isZone, regionIn } from '../../../src/core/learn/region';
import { indicatorKey, rowIds } from '../../../src/core/learn/row-id';
import { normaliseLabel } from '../../../src/core/table/label';
import { HEADERS, NAMES, PLACES, TITLES } from './words';

const file = join(__dirname, 'words.txt');

function header(text: string): string {
  const word = headerWord(text);
  if (!word) return '–';
  const { kind, ...rest } = word;
  return [kind, ...Object.entries(rest).map(([name, value]) => (name === 'role' ? value : `${name} ${String(value)}`))].join(', ');
}

function name(label: string): string {
  const { name: bare, unit } = splitUnit(label);
  const normal = normaliseLabel(bare);
  const measure = guessMeasure(normal, unit, 'figures');
  const directions = [[], [3], [-3, 3]].map((figures) => guessDirection(normal, figures));
  const ratio = ratioParts(label, unit, new Map());
  return [
    `${measure.value} (${measure.why.zh})`,
    ...new Set(directions.map(({ value, why }) => `${value} (${why.zh})`)),
    ...(ratio ? [`${ratio.numerator ?? '?'} ÷ ${ratio.denominator ?? '?'}`] : []),
    `key ${indicatorKey(label)}`,
  ].join('; ');
}

function place(text: string): string {
  return `${regionIn(text) === undefined ? 'no region' : 'region'}${isZone(text) ? ', zone' : ''}`;
}

const CHAPTERS: Readonly<Record<string, () => readonly string[]>> = {
  headers: () => HEADERS.map((text) => `${text}: ${header(text)}`),
  'names of indicators': () => NAMES.map((text) => `${text}: ${name(text)}`),
  'ids of rows': () => rowIds(NAMES).map((id, index) => `${NAMES[index] ?? ''}: ${id}`),
  titles: () => TITLES.map((text) => `${text}: ${districtIn([text]) ?? '–'}`),
  places: () => PLACES.map((text) => `${text}: ${place(text)}`),
};

const names = Object.keys(CHAPTERS);
const chapter = (one: string): string => [`# ${one}`, ...(CHAPTERS[one] as () => readonly string[])()].join('\n');
if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${names.map(chapter).join('\n\n')}\n`);
const chapters = new Map((existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n\n') : []).map((text) => [/^# (.*)/.exec(text)?.[1], text]));

describe('words', () => {
  it.each(names)('%s', (one) => {
    expect(chapter(one)).toBe(chapters.get(one));
  });
});
