/** Sound workbooks that damage starts from: as published, as clerks hand them in, from LibreOffice, and with sheets of our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawBreakdown, equalWeights, makeReport, planBreakdown, storePack, type Template } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { openZip } from '../../../src/hosts/xlsx/zip/zip';
import { templates } from '../../../src/templates/index';

const fixtures = process.env.FUZZ_FIXTURES ?? join(__dirname, '..', '..');

export interface Base {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its parts as text, in their order. */
  readonly parts: Readonly<Record<string, string>>;
}

function base(name: string, bytes: Uint8Array): Base {
  const zip = openZip(bytes);
  return { name, bytes, parts: Object.fromEntries(zip.names.map((part) => [part, zip.text(part) ?? ''])) };
}

function file(...path: readonly string[]): Uint8Array {
  return new Uint8Array(readFileSync(join(fixtures, ...path)));
}

export const published = base('published', file('fixtures', 'wuxing-315-2023.xlsx'));
export const messy = base('messy', file('fixtures', 'wuxing-315-2023-messy.xlsx'));
const pinghu = base('pinghu', file('fixtures', 'pinghu-315-2023.xlsx'));
const libreoffice = base('libreoffice', file('hosts', 'xlsx', 'read', 'fixtures', 'libreoffice.xlsx'));

/** With 校验报告. */
export const reported = base(
  'reported',
  applyEdits(messy.bytes, makeReport(readWorkbook(messy.bytes), templates, { language: 'zh', time: '2026-11-22 03:00' }).edits),
);

/** With 分解台账 and the town sheets of a breakdown. */
export const divided = base(
  'divided',
  divide(),
);

const yearly = templates.find(({ id }) => id === 'wuxing-315-yearly') as Template;
export const ownPack: Template = { ...yearly, id: 'our-own', rules: {} };

/** With a pack of its own. */
export const withPack = base('with-pack', applyEdits(published.bytes, storePack(readWorkbook(published.bytes), ownPack)));

export const BASES: readonly Base[] = [published, messy, pinghu, libreoffice, reported, withPack];

function divide(): Uint8Array {
  const snapshot = readWorkbook(published.bytes);
  const plan = planBreakdown(snapshot, templates, { language: 'zh', weights: equalWeights, quarters: true, ratios: 'district', changed: 'replace' });
  return applyEdits(published.bytes, drawBreakdown(plan, snapshot, templates, 'zh').edits);
}
