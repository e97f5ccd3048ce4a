/** Our marks in sheets that hold conditional formats which Excel can't tell. */
import type { Mark } from '../../core/index';
import { attempt } from './attempt';
import { allConditionalFormats, markOf, queryMarks } from './marks';

/** By sheet name. One round trip, or many where Excel does not give all at once. */
export async function readMarks(context: Excel.RequestContext, names: readonly string[]): Promise<ReadonlyMap<string, readonly Mark[]>> {
  if (names.length === 0) return new Map();
  const sheets = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItem(name) }));
  const answers = sheets.map(({ name, sheet }) => ({ name, answer: queryMarks(sheet) }));
  const atOnce = await attempt(context, () => answers.map(({ name, answer }): [string, readonly Mark[]] => [name, answer()]));
  if (atOnce) return new Map(atOnce);
  const found = new Map<string, readonly Mark[]>();
  for (const name of names) found.set(name, await readMarksOneByOne(context, name));
  return found;
}

/**
 * Excel may be unable to tell a format that was made or copied by hand (office-js issues 5222, 6827, 6835) and then refuses
 * the whole request: such a one is passed over.
 */
async function readMarksOneByOne(context: Excel.RequestContext, name: string): Promise<readonly Mark[]> {
  const formats = allConditionalFormats(context.workbook.worksheets.getItem(name));
  formats.load('items/id,items/type');
  const items = await attempt(context, () => formats.items.map(({ id, type }) => ({ id, type })));
  const marks: Mark[] = [];
  for (const { id, type } of items ?? []) {
    if (type !== 'Custom') continue;
    const { rule } = allConditionalFormats(context.workbook.worksheets.getItem(name)).getItem(id).custom;
    rule.load('formula');
    const formula = await attempt(context, () => rule.formula);
    if (formula !== undefined) marks.push(...markOf(id, formula));
  }
  return marks;
}
