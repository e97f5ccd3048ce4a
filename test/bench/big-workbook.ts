/**
 * Workbooks of any size in which every figure belongs to a table: a yearly table and a table by town of as many
 * indicators as wanted, 200 figures an indicator, with a few faults of three kinds.
 */
import { strToU8, zipSync } from 'fflate';
import { plainSheet, type CellValue, type Sheet, type Snapshot, type Template } from '../../src/core/index';

const YEARS = [2027, 2025, 2023] as const;
const QUARTERS = [1, 2, 3, 4] as const;
const TOWNS = Array.from({ length: 193 }, (_, index) => `第${index + 1}镇`);
export const FIGURES_A_ROW = YEARS.length + QUARTERS.length + TOWNS.length;

/** By rule: one indicator in so many is wrong, the first at a place that no other kind has. */
const FAULTS = {
  'quarters-monotonic': { every: 100, from: 7 },
  'year-end-equals-annual': { every: 200, from: 111 },
  'parts-sum-to-total': { every: 200, from: 113 },
} as const;
export type Fault = keyof typeof FAULTS;

const isFault = (rule: Fault, row: number): boolean => row % FAULTS[rule].every === FAULTS[rule].from;

/** How many findings of each rule a workbook of so many rows must give. */
export function faultsIn(rows: number): Readonly<Record<Fault, number>> {
  const count = (rule: Fault): number => Math.max(0, Math.ceil((rows - FAULTS[rule].from) / FAULTS[rule].every));
  return { 'quarters-monotonic': count('quarters-monotonic'), 'year-end-equals-annual': count('year-end-equals-annual'), 'parts-sum-to-total': count('parts-sum-to-total') };
}

const label = { header: '指标', role: 'indicator', width: 30 } as const;

export function bigTemplates(rows: number): readonly Template[] {
  const common = {
    version: '1.0.0',
    district: '某区',
    source: { document: '测试', annex: '附件', year: 2023 },
    rows: Array.from({ length: rows }, (_, index) => indicator(index)),
    rules: {},
    print: { orientation: 'landscape', fitToWidth: 1 },
  } as const;
  return [
    {
      ...common,
      id: 'big-yearly',
      kind: 'yearly',
      name: { zh: '年度表', en: 'Yearly' },
      title: '某区年度目标',
      sheetName: '年度',
      regions: [],
      columns: [
        label,
        ...YEARS.map((year) => ({ role: 'figure', header: `${year}年`, width: 10, key: String(year), period: { year } }) as const),
        ...QUARTERS.map((quarter) => ({ role: 'figure', header: `2023年${'一二三四'[quarter - 1]}季度`, width: 10, key: `2023Q${quarter}`, period: { year: 2023, quarter } }) as const),
      ],
    },
    {
      ...common,
      id: 'big-by-town',
      kind: 'by-town',
      name: { zh: '分乡镇表', en: 'By town' },
      title: '某区2023年分乡镇目标',
      sheetName: '分乡镇',
      regions: TOWNS.map((name) => ({ name, aliases: [] })),
      columns: [label, ...TOWNS.map((name) => ({ role: 'figure', header: name, width: 10, key: name, region: name, period: { year: 2023 } }) as const)],
    },
  ];
}

function indicator(index: number): Template['rows'][number] {
  return {
    id: `i${index}`,
    name: `${indicatorName(index)}（家）`,
    aliases: [],
    unit: '家',
    decimals: 0,
    measure: 'stock',
    cumulative: true,
    additiveOverRegions: true,
    direction: 'higher',
    annualOnly: false,
    department: '科技局',
    values: {},
  };
}

/** Of characters that few others share, so that no two names are taken for one another. */
function indicatorName(index: number): string {
  return `指标${[index % 97, Math.trunc(index / 97) % 97, Math.trunc(index / 9409)].map((digit) => String.fromCodePoint(0x4e00 + digit * 53)).join('')}数`;
}

/** `rows` × 200 figures on two sheets. */
export function bigSnapshot(rows: number): Snapshot {
  const [yearly, byTown] = bigTemplates(rows);
  if (!yearly || !byTown) throw new Error('no templates');
  const header = (template: Template): CellValue[] => template.columns.map((column) => column.header);
  const town = (row: number, place: number): number => 10 + ((row * 31 + place * 17) % 90);
  const total = (row: number): number => TOWNS.reduce((sum, _, place) => sum + town(row, place), 0);
  return {
    date1904: false,
    properties: {},
    sheets: [
      plainSheet(yearly.sheetName, [
        [yearly.title],
        header(yearly),
        ...yearly.rows.map(({ name }, row) => {
          const year = total(row);
          const quarters = [0.2, 0.45, isFault('quarters-monotonic', row) ? 0.4 : 0.7, isFault('year-end-equals-annual', row) ? 0.9 : 1].map((share) => Math.round(year * share));
          return [name, Math.round(year * 1.3), Math.round(year * 1.2), year, ...quarters];
        }),
      ]),
      plainSheet(byTown.sheetName, [[byTown.title], header(byTown), ...byTown.rows.map(({ name }, row) => [name, ...TOWNS.map((_, place) => town(row, place) + (place === 0 && isFault('parts-sum-to-total', row) ? 1 : 0))])]),
    ],
  };
}

/** The first sheets of a snapshot, each as often as wanted, in the XML that Excel writes. */
export function workbookBytes(sheets: readonly Sheet[], formulas: (sheet: Sheet) => string = () => ''): Uint8Array {
  const strings = new Map<string, number>();
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const parts: Record<string, Uint8Array> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(`${head}<worksheet ${main} xmlns:r="${office}"><sheetData>${sheet.values.map((row, at) => rowXml(row, at, strings)).join('')}</sheetData>${formulas(sheet)}</worksheet>`);
  });
  const relationship = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string): Uint8Array => strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`);
  parts['[Content_Types].xml'] = strToU8(
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  );
  parts['_rels/.rels'] = relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml'));
  parts['xl/workbook.xml'] = strToU8(`${head}<workbook ${main} xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`);
  parts['xl/_rels/workbook.xml.rels'] = relationships(
    sheets.map((_, index) => relationship(`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') + relationship('s', 'sharedStrings', 'sharedStrings.xml') + relationship('t', 'styles', 'styles.xml'),
  );
  parts['xl/styles.xml'] = strToU8(
    `${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
  );
  const items = [...strings.keys()].map((text) => `<si><t>${escapeText(text)}</t></si>`).join('');
  parts['xl/sharedStrings.xml'] = strToU8(`${head}<sst ${main} count="${strings.size}" uniqueCount="${strings.size}">${items}</sst>`);
  return zipSync(parts, { level: 6 });
}

function rowXml(row: readonly CellValue[], at: number, strings: Map<string, number>): string {
  const cells = row.map((value, column) => {
    const place = `${columnLetters(column)}${at + 1}`;
    if (typeof value === 'number') return `<c r="${place}" s="1"><v>${value}</v></c>`;
    if (typeof value !== 'string') return '';
    if (value.startsWith('=')) return `<c r="${place}"><f>${escapeText(value.slice(1))}</f></c>`;
    const index = strings.get(value) ?? strings.size;
    strings.set(value, index);
    return `<c r="${place}" t="s"><v>${index}</v></c>`;
  });
  return `<row r="${at + 1}" spans="1:${row.length}">${cells.join('')}</row>`;
}

export function columnLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.trunc(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
