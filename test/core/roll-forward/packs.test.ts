/** Every pack that ships, rolled forward: it is a sound pack, is found again, and keeps what was planned. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { figureColumns, parseTemplate, printPack, type Template } from '../../../src/core/index';
import { templates } from '../../../src/templates/index';
import { published, roll, valueOf, type RolledBook } from './workbooks';

/** The targets of the district for years after `year`, as a pack states them. */
function laterTargets(template: Template, year: number): Record<string, unknown> {
  const columns = figureColumns(template).filter(({ period, holds, region, optional }) => period.year > year && period.quarter === undefined && region === undefined && !optional && (holds ?? 'target') === 'target');
  return Object.fromEntries(columns.map(({ period, key }) => [period.year, template.rows.map((row) => row.values[key])]));
}

const printed = (template: Template): string[] => figureColumns(template).filter(({ optional }) => !optional).map(({ period, region, holds }) => [period.year, period.quarter, region, holds ?? 'target'].join('/'));

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  let once: RolledBook;
  let twice: RolledBook;
  beforeAll(() => {
    once = roll(published(template));
    twice = roll(once.book, once.year + 1);
  });

  it.each(['once', 'twice'])('is found by its own pack when rolled %s', (times) => {
    const rolled = times === 'once' ? once : twice;
    expect(rolled.templates.length).toBeGreaterThan(0);
    expect(rolled.tables.map((table) => [table.template.id, table.confidence, table.surprises])).toEqual(rolled.templates.map(({ id }) => [id, 1, []]));
    for (const one of rolled.templates) {
      const reading = parseTemplate(printPack(one));
      expect(reading.ok ? [] : reading.errors).toEqual([]);
      expect(reading.ok && reading.template).toEqual(one);
    }
  });

  it('keeps targets of later years to the letter, and rows and their ids', () => {
    const [first] = once.templates;
    if (!first) throw new Error('nothing rolled');
    expect(first.rows.map(({ id, name }) => [id, name])).toEqual(template.rows.map(({ id, name }) => [id, name]));
    const [were, are] = [laterTargets(template, once.year), laterTargets(first, once.year)];
    expect(are).toMatchObject(were);
    for (const year of Object.keys(are).filter((one) => !(one in were))) expect(are[year]).toEqual(template.rows.map(() => undefined));
    for (const { key, period, region } of figureColumns(first).filter(({ optional, holds }) => !optional && (holds ?? 'target') === 'target')) {
      const old = figureColumns(template).find((column) => column.key === key);
      if (!old || region !== undefined || period.year <= once.year) continue;
      for (const row of template.rows) expect(valueOf(once.tables[0], row.id, key)).toEqual(row.values[key] ?? null);
    }
  });

  it('is two years on when rolled twice', () => {
    const straight = roll(published(template), once.year + 1);
    expect(twice.year).toBe(straight.year);
    const same = (one: Template | undefined): unknown => one && [one.id, one.title, one.sheetName, one.columns.length];
    // A base of the year between exists only where that year was rolled; all other columns are the same.
    const withoutBase = (one: Template | undefined): unknown => one && printed(one).filter((column) => !column.endsWith('/actual'));
    expect(withoutBase(twice.templates[0])).toEqual(withoutBase(straight.templates[0]));
    expect(same(twice.templates[0])).toEqual(same(straight.templates[0]));
  });
});
