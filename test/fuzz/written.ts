/** Names that a spreadsheet would run as a formula, in everything that is written: they stay text. */
import {
  conflictsOf, drawBreakdown, drawTemplate, equalWeights, LEDGER_SHEET, makeReport, parseTemplate, planBreakdown, Refusal, validate, type Edit, type Snapshot, type Template,
} from '../../src/core/index';
import { fileReport, type FileReport } from '../../src/cli/contract';
import { csv } from '../../src/cli/formats/csv';
import type { Format } from '../../src/cli/formats/format';
import { html } from '../../src/cli/formats/html';
import { newWorkbook } from '../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { templates } from '../../src/templates/index';
import { must, orRefused, type End } from './expect';
import type { Random } from './random';

const published = templates.find(({ id }) => id === 'wuxing-315-by-town') as Template;
const yearly = templates.find(({ id }) => id === 'wuxing-315-yearly') as Template;

const EVIL = [
  "=cmd|' /C calc'!A0", '=1+1', '+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', ' =1+1', '＝1+1', '＋1', '－1', '＠x', '=HYPERLINK("http://x","y")', '"=1"', '";=1', "'=1", '=1,2', '%0A=1', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>', '&lt;b&gt;', '=DDE("a";"b")', '{=1}', '_x003D_1', '\u200b=1', 'a"b\'c', ']]>', '-', '=',
];

export function fuzzWritten(random: Random): End {
  const template = evil(published, random);
  const district = evil(yearly, random);
  const drawn = orRefused(() => newWorkbook([...drawTemplate(district, { sheet: name(random, '全区'), published: true }), ...drawTemplate(template, { sheet: name(random, '乡镇'), published: true })]));
  if (!drawn) return 'refused';
  let bytes = drawn.result;
  const known = [district, template];
  const before = readWorkbook(bytes);
  checkCells(before);
  for (const more of [explainedReport(before, known, random), breakdown(before, known)]) {
    const saved = more && orRefused(() => applyEdits(bytes, more));
    if (saved) bytes = saved.result;
  }
  checkCells(readWorkbook(bytes));
  const validation = validate(readWorkbook(bytes), known);
  checkFiles(fileReport(`${random.pick(EVIL)}.xlsx`, validation, random.pick(['zh', 'en'] as const)));
  return 'read';
}

/** A pack in which some names are evil, as `parseTemplate` takes it; figures differ, so that there are findings. */
function evil(template: Template, random: Random): Template {
  const bad = (text: string): string => (random.chance(0.25) ? random.pick(EVIL) : text);
  const names = new Map(template.regions.map((region, index) => [region.name, random.chance(0.25) ? `${random.pick(EVIL)}${index}` : region.name]));
  const changed = {
    ...template,
    district: bad(template.district),
    title: bad(template.title),
    regions: template.regions.map((region) => ({ ...region, name: names.get(region.name) ?? '' })),
    columns: template.columns.map((column) => ('region' in column && column.region !== undefined ? { ...column, header: names.get(column.region) ?? '', region: names.get(column.region) ?? '' } : column)),
    rows: template.rows.map((row, index) => ({
      ...row,
      name: random.chance(0.2) ? `${random.pick(EVIL)}${index}` : row.name,
      unit: bad(row.unit),
      ...(row.department === undefined ? {} : { department: bad(row.department) }),
      values: Object.fromEntries(Object.entries(row.values).map(([key, value]) => [key, random.chance(0.1) ? random.pick(EVIL) : value])),
    })),
  };
  const reading = parseTemplate(JSON.stringify(changed));
  return reading.ok ? reading.template : template;
}

function name(random: Random, otherwise: string): string {
  return random.chance(0.4) ? random.pick(['=1+1', '+1', '@x', "a'b", '-1', '=cmd']) : otherwise;
}

function explainedReport(snapshot: Snapshot, known: readonly Template[], random: Random): readonly Edit[] | undefined {
  const first = orRefused(() => makeReport(snapshot, known, { language: 'zh', time: '=NOW()' }));
  const explanations = Object.fromEntries(first?.result.entries.map((entry) => [entry.fingerprint, random.pick(EVIL)]) ?? []);
  return first && makeReport(snapshot, known, { language: 'zh', time: '=NOW()', explanations }).edits;
}

function breakdown(snapshot: Snapshot, known: readonly Template[]): readonly Edit[] | undefined {
  const drawn = orRefused(() => {
    const plan = planBreakdown(snapshot, known, { language: 'zh', weights: { ...equalWeights, name: { zh: '=1+1', en: '=1+1' } }, quarters: false, ratios: 'district', changed: 'replace' });
    if (conflictsOf(plan).length > 0) throw new Refusal({ zh: '有冲突', en: 'conflict' });
    return drawBreakdown(plan, snapshot, known, 'zh').edits;
  });
  return drawn?.result;
}

/** The formulas that we write ourselves: links in the report, sums and differences in a breakdown. Addresses and our own words, nothing else. */
const LINK = /^=HYPERLINK\("#'(?:[^'"]|''|"")*'!\$?[A-Z]+\$?\d+","[A-Z]+\d+"\)$/;
const SUM = /^=(?:'(?:[^']|'')*'!|[A-Z0-9:$,.+\-*/()"=])*$/;

function checkCells({ sheets }: Snapshot): void {
  for (const sheet of sheets) {
    for (const formula of sheet.formulas.flat()) {
      if (formula === '') continue;
      must(sheet.name === LEDGER_SHEET ? LINK.test(formula) : !/HYPERLINK|DDE|SUM\(1\)|NOW/.test(formula.replace(/'(?:[^']|'')*'/g, '')) && SUM.test(formula), `a formula that nobody meant, in ${sheet.name}: ${formula}`);
    }
  }
}

const FORMULA_START = /^[\s\u200b]*[=+\-@＝＋－＠]/;

function checkFiles(report: FileReport): void {
  for (const line of fieldsOf(printed(csv, report))) {
    for (const field of line) must(/^-?[\d.]+(?:e[+-]\d+)?$/i.test(field) || !FORMULA_START.test(field), `a csv field that a spreadsheet runs: ${JSON.stringify(field)}`);
    must(line.length === 15, `a csv line of ${line.length} fields`);
  }
  const page = printed(html, report);
  must(!/<(?:script|img|svg)/i.test(page), 'html from data');
}

function printed({ open, file, close }: Format, report: FileReport): string {
  return open('zh') + file(report, 'zh') + close;
}

/** RFC 4180, by another hand than the writer's. */
function fieldsOf(text: string): string[][] {
  const lines: string[][] = [];
  let [line, at]: [string[], number] = [[], text.startsWith('\ufeff') ? 1 : 0];
  while (at <= text.length) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const bare = /[^",\r\n]*/y;
    quoted.lastIndex = bare.lastIndex = at;
    const match = quoted.exec(text);
    const field = match ? (match[1] ?? '').replaceAll('""', '"') : (bare.exec(text)?.[0] ?? '');
    line.push(field);
    at += match ? match[0].length : field.length;
    const next = text.slice(at, at + 2);
    if (next.startsWith(',')) at += 1;
    else {
      must(next === '' || next === '\r\n', `a csv field that ends in ${JSON.stringify(next)}`);
      lines.push(line);
      line = [];
      at += 2;
    }
  }
  return lines;
}

