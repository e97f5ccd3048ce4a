/** The XML of sound workbooks, damaged in one part: cut, mismatched, re-encoded, bloated, with other values. */
import { strToU8, zipSync } from 'fflate';
import type { End } from '../expect';
import type { Random } from '../random';
import { BASES } from './bases';
import { survive } from './survive';

export function fuzzXml(random: Random): End {
  const { parts } = random.pick(BASES);
  const names = Object.keys(parts).filter((name) => /^xl\/|\.rels$|docProps\/custom|Content_Types/.test(name) && !name.includes('theme'));
  const name = random.pick(names);
  let xml = parts[name] ?? '';
  for (let times = random.chance(0.8) ? 1 : 3; times > 0; times -= 1) xml = random.pick(CHANGES)(xml, random);
  const files = Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, part === name ? encoded(xml, random) : strToU8(text)] as const));
  return survive(zipSync(files, { level: 1 }));
}

type Change = (xml: string, random: Random) => string;

const VALUES = [
  '', '0', '-1', '-0', '1.5', '1e9', '1e999', '-1e999', '1e-999', 'NaN', 'Infinity', '0x10', '99999999', '4294967296', '9007199254740993', '２０', ' 3 ',
  'A0', 'XFE1', 'A1048577', 'XFD1048576', 'A1:XFD1048576', 'A:A', '1:1', '#REF!', '#N/A', 'constructor', '__proto__', 'hasOwnProperty', 'true', 's', 'shared', 'array',
  'str', 'inlineStr', 'd', 'e', 'b', '2023-02-30', '99999-01-01', '../../..', '/', 'rId1', 'rId999', '_x0000_', '_x005F_x000D_', '=cmd|x', '&#x1F600;', '合计', '2023年', '一季度',
];
const PIECES = [
  '<', '>', '&', '&amp;', '&x;', '&constructor;', '&#0;', '&#x110000;', '&#xD800;', ']]>', '<![CDATA[', '<![CDATA[1]]>', '<!-- -->', '<!--', '<?x ?>', '<!DOCTYPE a [<!ENTITY b "c">]>',
  '\u0000', '\ufffe', '\ufeff', '\ud800', '</row>', '</c>', '<c/>', '<row/>', '<row><c><v>1</v></c></row>', '<f>', '<f>1</f>', '<is><t>x</t></is>', '<extLst/>', '<x:c/>', ' a="1"', ' r=""', ' t="s"',
];

/** Where an attribute's value or a text stands. */
function place(xml: string, random: Random): { readonly at: number; readonly end: number } {
  const from = random.int(Math.max(1, xml.length));
  const found = /(?<==")[^"]*(?=")|(?<=>)[^<>]+(?=<)/g;
  found.lastIndex = from;
  const match = found.exec(xml);
  return match ? { at: match.index, end: match.index + match[0].length } : { at: from, end: from };
}

function element(xml: string, random: Random): { readonly at: number; readonly end: number } {
  const found = /<[^<>]*>/g;
  found.lastIndex = random.int(Math.max(1, xml.length));
  const match = found.exec(xml);
  return match ? { at: match.index, end: match.index + match[0].length } : { at: 0, end: 0 };
}

const CHANGES: readonly Change[] = [
  (xml, random) => {
    const { at, end } = place(xml, random);
    return xml.slice(0, at) + random.pick(VALUES) + xml.slice(end);
  },
  (xml, random) => {
    const [one, other] = [place(xml, random), place(xml, random)];
    return xml.slice(0, one.at) + xml.slice(other.at, other.end) + xml.slice(one.end);
  },
  (xml, random) => xml.slice(0, random.int(xml.length + 1)),
  (xml, random) => {
    const at = random.int(xml.length + 1);
    return xml.slice(0, at) + random.pick(PIECES) + xml.slice(at);
  },
  (xml, random) => {
    const { at, end } = element(xml, random);
    return xml.slice(0, at) + xml.slice(end);
  },
  (xml, random) => {
    const { at, end } = element(xml, random);
    return xml.slice(0, end) + xml.slice(at, end).repeat(1 + random.int(3)) + xml.slice(end);
  },
  // Whole rows, cells, rules and styles: doubled, moved or gone.
  (xml, random) => {
    const tag = random.pick(['row', 'c', 'mergeCell', 'cfRule', 'conditionalFormatting', 'si', 'xf', 'font', 'sheet', 'Relationship', 'sheetData', 'sheetView', 'col', 'property', 'dxf', 'Override']);
    const found = [...xml.matchAll(new RegExp(`<${tag}(?: [^<>]*)?(?:/>|>.*?</${tag}>)`, 'gs'))].map((match) => ({ at: match.index, text: match[0] }));
    if (found.length === 0) return xml;
    const [one, other] = [random.pick(found), random.pick(found)];
    const without = xml.slice(0, one.at) + xml.slice(one.at + one.text.length);
    return random.pick([() => without, () => xml.slice(0, other.at) + one.text + xml.slice(other.at), () => without.slice(0, other.at) + one.text + without.slice(other.at)])();
  },
  (xml, random) => xml.replace(/^(<\?xml[^>]*\?>)?/, (head) => `${head}<!DOCTYPE x [${'<!ENTITY a "aaaaaaaaaa">'.repeat(random.int(30))}<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`).replace(/>[^<>]+</, '>&b;<'),
  (xml, random) => {
    const { end } = element(xml, random);
    const depth = random.pick([10, 1000, 50_000]);
    return xml.slice(0, end) + '<a>'.repeat(depth) + (random.chance(0.7) ? '</a>'.repeat(depth) : '') + xml.slice(end);
  },
  (xml, random) => {
    const { end } = element(xml, random);
    const more = random.pick([() => ` b="${'x'.repeat(200_000)}"`, () => Array.from({ length: 5_000 }, (_, i) => ` a${i}="1"`).join(''), () => ' a="1" a="2"']);
    return xml.slice(0, Math.max(0, end - 1)).replace(/\/$/, '') + more() + xml.slice(Math.max(0, end - 1));
  },
  (xml, random) => xml.replaceAll(random.pick(['xmlns=', 'r:id', '<c ', '<row ', 't="s"', '<v>', 'spreadsheetml']), random.pick(['xmlns:x=', 'x:id', '<x:c ', '<Row ', 't="str"', '<f>', 'other'])),
];

function encoded(xml: string, random: Random): Uint8Array {
  if (random.chance(0.9)) return strToU8(xml);
  return random.pick<() => Uint8Array>([
    () => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')),
    () => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()),
    () => new Uint8Array(Buffer.from(xml, 'utf16le')),
    () => strToU8(`\ufeff${xml}`),
    () => strToU8(`\ufeff\ufeff${xml}`),
    () => new Uint8Array(Buffer.from(xml, 'latin1')),
    () => strToU8(xml.replace('UTF-8', 'GB18030')),
    () => new Uint8Array(Buffer.concat([Buffer.from(xml), Buffer.from([0xff, 0xfe, 0x00])])),
  ])();
}
