/** Last year's town figures, kept beside the new year's blank ones so that a breakdown can take them as weights. */
import { figureColumns, type RuleSetting, type Template, type TemplateRow } from '../template/template';
import type { Carried } from './carried';
import { namesYear } from './move-year';
import { fits, idWith } from './next-year';

/**
 * What was settled last year is no finding of this one: whether its towns add up can't be corrected any more, and
 * the district's figures that they were held against are in last year's workbook.
 */
const SETTLED: Readonly<Record<string, RuleSetting>> = {
  'parts-sum-to-total': false,
  'ratio-within-parts': false,
  'ratio-implied': false,
  'same-figure': false,
  'cell-required': false,
};

/** The pack of last year's town table under an id of its own, with the sheet's figures. */
export function lastYear(template: Template, year: number, figure: (row: TemplateRow, key: string) => Carried | undefined): Template {
  const say = (text: string): string => (namesYear(text, year) ? text : `${text}（${year}年）`);
  const keys = figureColumns(template).filter((column) => !column.optional).map((column) => column.key);
  return {
    ...template,
    id: idWith(template.id.split('-').filter((part) => part !== String(year)), `-${year}-base`),
    version: '1.0.0',
    name: { zh: `${say(template.name.zh)}上年数`, en: `${template.name.en}: last year's figures, ${year}` },
    title: say(template.title),
    source: { ...template.source, year },
    rows: template.rows.map((row) => ({
      ...row,
      values: Object.fromEntries(
        keys.flatMap((key) => {
          const value = figure(row, key);
          return value !== undefined && fits(row, value) ? [[key, value]] : [];
        }),
      ),
    })),
    rules: { ...template.rules, ...SETTLED },
  };
}
