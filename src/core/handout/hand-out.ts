/** The district's workbook as one workbook a town, to be filled in and returned. */
import { Refusal } from '../refusal';
import type { Edit } from '../sheet/edit';
import { printAddress } from '../sheet/address';
import type { Snapshot } from '../sheet/snapshot';
import { normaliseLabel, withoutRegionSuffix } from '../table/label';
import { parseTemplate } from '../template/parse';
import { printTemplateError } from '../template/template-error';
import type { Region, Template } from '../template/template';
import type { Language, Text } from '../text';
import { districtSheets, printPeriods, type DistrictSheets } from './district-sheets';
import { drawTown } from './draw-town';
import type { Entry } from './entry';
import { workbookName } from './file-name';
import { isUnreadable } from './handed';
import { townPack, type TownPack } from './town-pack';

export interface HandOutOptions {
  readonly language: Language;
  readonly entry: Entry;
  /** All of the district's where absent. */
  readonly towns?: readonly string[];
}

export interface TownWorkbook {
  readonly town: string;
  /** Safe on Windows, and no two of one hand-out alike. */
  readonly fileName: string;
  /** For a new workbook. */
  readonly edits: readonly Edit[];
}

export interface HandOut {
  readonly workbooks: readonly TownWorkbook[];
  readonly remarks: readonly Text[];
}

/** Throws a `Refusal` where the workbook has no targets by town, or no town of a name that was asked for. */
export function handOut(snapshot: Snapshot, templates: readonly Template[], { language, entry, towns }: HandOutOptions): HandOut {
  const sheets = districtSheets(snapshot, templates);
  const wanted = towns === undefined ? sheets.towns : towns.map((name) => townNamed(sheets.towns, name));
  const names: string[] = [];
  const workbooks = wanted.map((town): TownWorkbook => {
    const pack = townPack(sheets, town, entry, language);
    checkPack(pack);
    const fileName = workbookName(pack.template.title, names);
    names.push(fileName);
    return { town: town.name, fileName, edits: drawTown(pack, language) };
  });
  return { workbooks, remarks: [...sheets.remarks, said(sheets, entry), ...leftBlank(sheets, wanted)] };
}

function townNamed(towns: readonly Region[], name: string): Region {
  const bare = withoutRegionSuffix(normaliseLabel(name));
  const town = towns.find((one) => one.name === name) ?? towns.find((one) => [one.name, ...one.aliases].some((own) => withoutRegionSuffix(normaliseLabel(own)) === bare));
  if (town) return town;
  const list = towns.map((one) => one.name);
  throw new Refusal({ zh: `分乡镇表中没有“${name}”，有：${list.join('、')}`, en: `There is no town "${name}" in the table; there are ${list.join(', ')}` });
}

/** A pack that could not be read back would make every returned workbook "not ours". */
function checkPack({ template }: TownPack): void {
  const parsed = parseTemplate(JSON.stringify(template));
  if (parsed.ok) return;
  const [first] = parsed.errors;
  const why = first ? printTemplateError(first) : { zh: '', en: '' };
  throw new Refusal({ zh: `“${template.title}”不能下发：${why.zh}`, en: `"${template.title}" can't be handed out: ${why.en}` });
}

function said({ targetPeriods }: DistrictSheets, entry: Entry): Text {
  const periods = printPeriods(targetPeriods);
  return entry === 'targets'
    ? { zh: `时期：${periods.zh}；表中已有的目标作为初步目标下发，乡镇可以调整`, en: `Periods: ${periods.en}; targets in the workbook are handed out as a first proposal that the towns may change` }
    : { zh: `时期：${periods.zh}；目标锁定，乡镇只填完成数`, en: `Periods: ${periods.en}; targets are locked, the towns fill in what was reached` };
}

/** What can't be read is not passed on. */
function leftBlank({ figures }: DistrictSheets, towns: readonly Region[]): Text[] {
  const names = new Set(towns.map(({ name }) => name));
  return [...figures.values()].filter((figure) => names.has(figure.region) && isUnreadable(figure)).map(({ at, unusable }) => {
    const place = `${at.sheet}!${printAddress(at)}`;
    return { zh: `${place} 不是能读的数（${unusable?.zh ?? ''}），下发时留空`, en: `${place} is no readable figure (${unusable?.en ?? ''}) and was left blank` };
  });
}
