/** A district's own pack: any text is a template or a list of reasons, each with its place. */
import { drawTemplate, parseTemplate, validate, type Template } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { checkSentence, must, orRefused, type End } from '../expect';
import type { Random } from '../random';
import { changedText, changedTree, type Json } from './json';

const PACKS = templates.filter((one) => one.rows.length < 60).map((template) => JSON.parse(JSON.stringify(template)) as Json);
const TEXTS = PACKS.map((pack) => JSON.stringify(pack, null, 1));

export function fuzzPack(random: Random): End {
  const text = random.chance(0.01) ? random.pick(HUGE)() : random.chance(0.3) ? changedText(random.pick(TEXTS), random) : treeText(random);
  const reading = parseTemplate(text);
  must(Object.keys(Object.prototype).length === 0 && (({}) as { polluted?: unknown }).polluted === undefined, 'a pack polluted the prototype');
  if (!reading.ok) {
    must(reading.errors.length > 0 && reading.errors.length <= 51, `${reading.errors.length} reasons`);
    for (const { path, message } of reading.errors) {
      must(typeof path === 'string' && path.length < 4000, 'a reason has no place');
      must(message.zh !== '' && message.en !== '' && !/undefined|\[object/.test(message.zh), `a reason that no one wrote: ${message.zh}`);
    }
    return 'refused';
  }
  useTemplate(reading.template);
  return 'read';
}

function treeText(random: Random): string {
  let data = random.pick(PACKS);
  for (let times = 1 + random.int(3); times > 0; times -= 1) data = changedTree(data, random);
  return JSON.stringify(data);
}

const HUGE: readonly (() => string)[] = [
  () => '['.repeat(900_000),
  () => `{"id":"${'x'.repeat(10_000_000)}"}`,
  () => `{"rows":[${'{},'.repeat(300_000)}{}]}`,
  () => `"${'\\u0041'.repeat(150_000)}"`,
  () => `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
  () => ' '.repeat(1_000_000),
  () => '1'.repeat(999_999),
];

/** What is taken for a template can be drawn, read back and checked. */
function useTemplate(template: Template): void {
  must(Object.isFrozen(template) && Object.isFrozen(template.rows), 'a template can be changed');
  const drawn = orRefused(() => newWorkbook(drawTemplate(template, { sheet: template.sheetName, published: true })));
  if (!drawn) return;
  const snapshot = readWorkbook(drawn.result);
  const validation = validate(snapshot, [template]);
  for (const { message, rule } of validation.findings) {
    must(rule !== 'rule-crashed', message.en);
    must(message.zh !== '', 'a finding says nothing');
  }
  for (const remark of validation.remarks) checkSentence(remark);
}
