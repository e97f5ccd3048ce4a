/** Minimal packages from the XML of their parts, for files that no program here writes. */
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import type { Sheet } from '../../../../src/core/sheet/snapshot';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Made {
  /** The worksheet's whole XML, or what stands inside the worksheet element. */
  readonly sheets: readonly string[];
  /** <si> elements. */
  readonly strings?: string;
  /** What stands inside the styleSheet element. */
  readonly styles?: string;
  /** Replaces or removes (null) parts. */
  readonly parts?: Readonly<Record<string, string | null>>;
  /** Instead of <workbookPr/>. */
  readonly workbookPr?: string;
}

export function worksheet(inner: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

export function rels(...targets: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const lines = targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`;
}

export function makeWorkbook({ sheets, strings, styles, parts = {}, workbookPr = '<workbookPr/>' }: Made): Uint8Array {
  const listed = sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="s${index}"/>`).join('');
  const files: Record<string, string | null> = {
    '_rels/.rels': rels(['a', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ...sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['y', 'styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': strings === undefined ? null : `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': styles === undefined ? null : `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml.includes('worksheet') ? xml : worksheet(xml)])),
    ...parts,
  };
  const kept = Object.entries(files).flatMap(([name, xml]) => (xml === null ? [] : [[name, strToU8(xml)] as const]));
  return zipSync(Object.fromEntries(kept));
}

/** The first sheet of a workbook that has this one. */
export function readSheet(inner: string, more: Omit<Made, 'sheets'> = {}): Sheet {
  const [sheet] = readWorkbook(makeWorkbook({ ...more, sheets: [inner] })).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The same for rows only. */
export function readRows(rows: string, more: Omit<Made, 'sheets'> = {}): Sheet {
  return readSheet(`<sheetData>${rows}</sheetData>`, more);
}
