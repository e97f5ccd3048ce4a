/** The hidden sheet of a workbook's own packs, changed by hand. */
import { storePack, storedPacks, templatesFor, validate, type CellValue, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { must, type End } from '../expect';
import { changedSheet } from '../ledgers/hands';
import type { Random } from '../random';
import { ownPack, withPack } from '../workbook/bases';
import { changedText } from './json';

const SHEET = '指标模板';
const snapshot = readWorkbook(withPack.bytes);

export function fuzzStoredPack(random: Random): End {
  const changed: Snapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === SHEET ? (random.chance(0.5) ? changedSheet(sheet, random) : { ...sheet, values: sheet.values.map((row) => row.map((cell) => retyped(cell, random))) }) : sheet)),
  };
  const packs = storedPacks(changed);
  must(templatesFor(changed, templates).length >= templates.length, 'a known template is gone');
  validate(changed, templates);
  const [edit] = storePack(changed, { ...ownPack, id: 'another' }).filter(({ kind }) => kind === 'setValues');
  must(edit !== undefined, 'a pack is not stored');
  return packs.length > 0 ? 'read' : 'refused';
}

function retyped(cell: CellValue, random: Random): CellValue {
  return typeof cell === 'string' && random.chance(0.4) ? changedText(cell, random) : cell;
}
