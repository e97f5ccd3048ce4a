/** How the parts lead to each other: missing, circular, doubled, out of the file, of another kind. */
import { strToU8, zipSync } from 'fflate';
import type { End } from '../expect';
import type { Random } from '../random';
import { BASES } from './bases';
import { survive } from './survive';

const TARGETS = [
  '', '/', '.', '..', '../../../../etc/passwd', 'file:///etc/passwd', 'http://example.com/x.xml', '//host/x', '%2e%2e/x', 'workbook.xml', 'xl/workbook.xml', '/xl/workbook.xml',
  '_rels/workbook.xml.rels', '/_rels/.rels', 'styles.xml', '/xl/styles.xml', 'sharedStrings.xml', 'worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml', '/XL/WORKSHEETS/sheet2.XML',
  '/[Content_Types].xml', 'constructor', '__proto__', 'a b.xml', 'x'.repeat(5000), '\u0007bell', '#frag', 'worksheets\\sheet1.xml',
];
const TYPES = ['worksheet', 'chartsheet', 'dialogsheet', 'styles', 'sharedStrings', 'officeDocument', 'calcChain', 'custom-properties', 'drawing', 'table', 'theme', '', 'x', 'toString'];
const SHEET_NAMES = ['附件3', '附件4', '校验报告', '分解台账', '指标模板', '', ' ', "a'b", 'a!b', '[x]', '=cmd', 'x'.repeat(40), 'x'.repeat(3000), '__proto__', 'constructor', '\u001b[2J', 'History', '合计'];

export function fuzzPackage(random: Random): End {
  const base = random.pick(BASES);
  const parts: Record<string, string> = { ...base.parts };
  for (let times = 1 + random.int(3); times > 0; times -= 1) random.pick(CHANGES)(parts, random);
  return survive(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 1 }));
}

type Change = (parts: Record<string, string>, random: Random) => void;

function change(parts: Record<string, string>, name: string, edit: (xml: string) => string): void {
  const xml = parts[name];
  if (xml !== undefined) parts[name] = edit(xml);
}

/** One of the matches, not always the first. */
function replaceOne(xml: string, pattern: RegExp, random: Random, by: string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = random.pick(found);
  return xml.slice(0, match.index) + by + xml.slice(match.index + match[0].length);
}

const relsOf = (parts: Record<string, string>, random: Random): string => random.pick(Object.keys(parts).filter((name) => name.endsWith('.rels')).concat('xl/_rels/workbook.xml.rels'));

const CHANGES: readonly Change[] = [
  (parts, random) => change(parts, relsOf(parts, random), (xml) => replaceOne(xml, /(?<=Target=")[^"]*/g, random, random.pick(TARGETS))),
  (parts, random) => change(parts, relsOf(parts, random), (xml) => replaceOne(xml, /(?<=Type="[^"]*\/)[^"/]*(?=")/g, random, random.pick(TYPES))),
  (parts, random) => change(parts, relsOf(parts, random), (xml) => replaceOne(xml, /(?<=Id=")[^"]*/g, random, random.pick(['', 'rId1', 'rId2', 'RID1', '__proto__', 'x']))),
  (parts, random) => change(parts, relsOf(parts, random), (xml) => replaceOne(xml, / Target=/g, random, random.pick([' TargetMode="External" Target=', ' targetmode="external" Target=', ' target=']))),
  (parts, random) => change(parts, relsOf(parts, random), (xml) => replaceOne(xml, /<Relationship [^>]*>/g, random, '')),
  (parts, random) => {
    Reflect.deleteProperty(parts, random.pick(Object.keys(parts)));
  },
  (parts, random) => {
    const [from, to] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
    parts[to] = parts[from] ?? '';
  },
  (parts, random) => {
    parts[random.pick(Object.keys(parts))] = random.pick(['', ' ', '<a/>', '<worksheet/>', '<workbook/>', '<workbook><sheets/></workbook>', '<worksheet xmlns="x"><sheetData/></worksheet>', '<?xml version="1.0"?>', '<sst/>', '<styleSheet/>', '<Relationships/>', 'text']);
  },
  (parts, random) => change(parts, 'xl/workbook.xml', (xml) => replaceOne(xml, /(?<=<sheet [^>]*name=")[^"]*/g, random, random.pick(SHEET_NAMES))),
  (parts, random) => change(parts, 'xl/workbook.xml', (xml) => replaceOne(xml, /(?<=<sheet [^>]*r:id=")[^"]*/g, random, random.pick(['rId1', 'rId2', 'rId3', '', 'x']))),
  (parts, random) => change(parts, 'xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(1 + random.int(4)))),
  (parts, random) => change(parts, 'xl/workbook.xml', (xml) => xml.replace(/<sheets>.*<\/sheets>/s, random.pick(['', '<sheets/>', '<sheets></sheets>']))),
  (parts, random) => change(parts, 'xl/workbook.xml', (xml) => xml.replace('<sheets>', `<workbookPr date1904="${random.pick(['1', 'true', '2', ''])}"/><sheets>`)),
  (parts, random) => change(parts, 'xl/workbook.xml', (xml) => xml.replace('</sheets>', `</sheets><definedNames>${`<definedName name="a" localSheetId="${random.pick(['0', '9', '-1'])}">x!$A$1</definedName>`.repeat(random.int(300))}</definedNames>`)),
  (parts, random) => change(parts, 'xl/styles.xml', (xml) => replaceOne(xml, /(?<=(?:numFmtId|fontId|fillId|borderId|xfId|count)=")[^"]*/g, random, random.pick(['-1', '99999', 'x', '', '1e9', '14', '176']))),
  (parts, random) => change(parts, 'xl/styles.xml', (xml) => xml.replace(random.pick([/<cellXfs.*<\/cellXfs>/s, /<dxfs.*?(<\/dxfs>|\/>)/s, /<fonts.*<\/fonts>/s, /<fills.*<\/fills>/s]), '')),
];
