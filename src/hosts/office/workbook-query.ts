/** What is asked of the workbook as a whole. */
import type { Sheet } from '../../core/index';
import type { Answer } from './sheet-query';

export type ListedSheet = Pick<Sheet, 'name' | 'visibility'>;

const VISIBILITY: Readonly<Record<string, Sheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** All worksheets in order, hidden ones too. One round trip. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly ListedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility');
  await context.sync();
  return sheets.items.map(listed);
}

/** The same of one sheet. */
export function queryListed(sheet: Excel.Worksheet): Answer<ListedSheet> {
  sheet.load('name,visibility');
  return () => listed(sheet);
}

function listed({ name, visibility }: Excel.Worksheet): ListedSheet {
  return { name, visibility: VISIBILITY[visibility] ?? 'visible' };
}

export function queryProperties(workbook: Excel.Workbook): Answer<Readonly<Record<string, string>>> {
  const properties = workbook.properties.custom;
  properties.load('items/key,items/value');
  return () => Object.fromEntries(properties.items.map(({ key, value }) => [key, String(value)]));
}

/** No property tells the date system, but Excel counts: 2 January 1904 is day 1 in one and day 1463 in the other. */
export function queryDate1904(workbook: Excel.Workbook): Answer<boolean> {
  const day = workbook.functions.date(1904, 1, 2);
  day.load('value');
  return () => Number(day.value) === 1;
}
