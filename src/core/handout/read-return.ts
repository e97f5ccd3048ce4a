/** A returned workbook: whose it is and what stands in it, or why it is none of ours. */
import { cellText } from '../indicator/cell-text';
import { isBlank, sheetNamed, type Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import { normaliseLabel } from '../table/label';
import { figureOf, type Table } from '../table/table';
import type { Figure } from '../table/figure';
import { storedPacks } from '../template/stored-packs';
import type { FigureColumn, Region, Template, TemplateRow } from '../template/template';
import { figureColumns } from '../template/template';
import type { Text } from '../text';
import type { NotOurs, Returned } from './collection';
import type { DistrictSheets } from './district-sheets';
import type { Entry } from './entry';
import { entryOf, yearOf, type TownPack } from './town-pack';

export interface TownReturn {
  readonly file: string;
  readonly town: Region;
  readonly entry: Entry;
  /** As it was handed out, by what the file says. */
  readonly handedOut: Template;
  /** As it would be handed out now. */
  readonly expected: Template;
  readonly table: Table;
  /** Locked when it was handed out, and open now. */
  readonly unlocked: boolean;
  /** Further sheets of the file with the same table. */
  readonly copies: readonly string[];
}

/** `lost`: the town's own file, in which its table is not to be found any more. */
export type Reading =
  | { readonly kind: 'return'; readonly returned: TownReturn }
  | { readonly kind: 'lost'; readonly file: string; readonly pack: TownPack; readonly missingHeaders: readonly string[] }
  | { readonly kind: 'not-ours'; readonly notOurs: NotOurs };

export function readReturn({ file, snapshot }: Returned, packs: readonly TownPack[], sheets: DistrictSheets): readonly Reading[] {
  const handed = storedPacks(snapshot).filter((pack) => entryOf(pack) !== undefined);
  const refused = (reason: Text): Reading => ({ kind: 'not-ours', notOurs: { file, reason } });
  if (handed.length === 0) return [refused(noPack(snapshot.sheets.some((sheet) => sheet.values.some((row) => row.some((value) => !isBlank(value))))))];
  return handed.map((pack): Reading => {
    const known = packs.find(({ template }) => template.id === pack.id);
    if (!known) return refused(foreign(pack, sheets));
    const tables = findTables(snapshot, [known.template]).tables;
    const table = tables.find((one) => one.sheet.visibility === 'visible') ?? tables[0];
    if (!table) return { kind: 'lost', file, pack: known, missingHeaders: missingHeaders(snapshot, pack) };
    const { town, entry, template } = known;
    const unlocked = !(sheetNamed(snapshot, table.sheet.name)?.isProtected ?? false);
    const copies = tables.filter((one) => one !== table).map(({ sheet }) => sheet.name);
    return { kind: 'return', returned: { file, town, entry, handedOut: pack, expected: template, table, unlocked, copies } };
  });
}

function noPack(holdsSomething: boolean): Text {
  return holdsSomething
    ? { zh: '文件里没有下发时写入的模板，不是下发的文件（或者内容被复制到了新文件）；请在下发的文件上填报后交回', en: 'The file holds no pack of a hand-out: it is another file, or its content was copied to a new one; return the file that was handed out' }
    : { zh: '文件是空的，不是下发的文件', en: 'The file is empty; it was not handed out' };
}

function missingHeaders(snapshot: Snapshot, pack: Template): readonly string[] {
  const present = new Set(snapshot.sheets.filter(({ visibility }) => visibility === 'visible').flatMap(({ values }) => values.flat().map((value) => normaliseLabel(cellText(value)))));
  return pack.columns.map(({ header }) => header).filter((header) => header !== '' && !present.has(normaliseLabel(header))).map((header) => header.replaceAll('\n', ''));
}

/** Another district's, another year's, or another table's: said by what differs first. */
function foreign(pack: Template, sheets: DistrictSheets): Text {
  const { base } = sheets;
  const town = pack.regions[0]?.name ?? '';
  const district = pack.district.endsWith(town) ? pack.district.slice(0, pack.district.length - town.length) : pack.district;
  const years = [...new Set(figureColumns(pack).map(({ period }) => period.year))];
  const own = yearOf(sheets);
  if (district !== '' && district !== base.district) return { zh: `是${district}的文件（${pack.title}），不是${base.district}的`, en: `It is a file of ${district} (${pack.title}), not of ${base.district}` };
  if (!years.includes(own)) return { zh: `是${years.join('、')}年的文件（${pack.title}），本次汇集的是${own}年`, en: `It is a file of ${years.join(', ')} (${pack.title}); this collection is of ${own}` };
  if (!sheets.towns.some(({ name }) => name === town)) return { zh: `是“${town}”的文件（${pack.title}），区里的分乡镇表中没有这个乡镇`, en: `It is the file of "${town}" (${pack.title}), which is not in the district's table by town` };
  return { zh: `是按另一张表下发的（${pack.title}，${pack.source.document}），不是这个工作簿的`, en: `It was handed out from another table (${pack.title}, ${pack.source.document}), not from this workbook` };
}

/** The figure of one cell of the town's table; undefined where its row or column was not found. */
export function figureAt({ table }: TownReturn, row: TemplateRow, column: FigureColumn): Figure | undefined {
  const found = table.rows.find(({ indicator }) => indicator.id === row.id);
  return found && figureOf(found, column.key);
}

/** Every cell that the town was given, with what it was given there; what the district added since is not asked for. */
export function cellsOf({ expected, handedOut }: TownReturn): readonly { readonly row: TemplateRow; readonly column: FigureColumn; readonly given: number | string | null }[] {
  const given = new Map(handedOut.rows.map((row) => [row.id, row]));
  const keys = new Set(figureColumns(handedOut).map(({ key }) => key));
  return expected.rows.flatMap((row) => {
    const before = given.get(row.id);
    if (!before) return [];
    return figureColumns(expected)
      .filter((column) => keys.has(column.key) && !(row.annualOnly && column.period.quarter !== undefined))
      .map((column) => ({ row, column, given: before.values[column.key] ?? null }));
  });
}
