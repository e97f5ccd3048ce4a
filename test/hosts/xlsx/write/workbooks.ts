/** Workbooks for the tests of writing, and what has become of their parts. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../../../../src/core/refusal';
import type { Edit } from '../../../../src/core/sheet/edit';
import type { Sheet } from '../../../../src/core/sheet/snapshot';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { rewriteZip } from '../../../../src/hosts/xlsx/zip/rewrite';
import { openZip } from '../../../../src/hosts/xlsx/zip/zip';

/** Parts whose unpacked bytes are not the same in both, added and removed ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [openZip(before), openZip(after)];
  const same = (name: string): boolean => {
    const [x, y] = [a.read(name), b.read(name)];
    return x !== undefined && y !== undefined && Buffer.compare(x, y) === 0;
  };
  return [...new Set([...a.names, ...b.names])].filter((name) => !same(name)).sort();
}

export function textOf(bytes: Uint8Array, part: string): string {
  const text = openZip(bytes).text(part);
  if (text === undefined) throw new Error(`no part ${part}`);
  return text;
}

export function withParts(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const zip = openZip(bytes);
  const xml = zip.names.filter((name) => /\.(xml|rels)$/.test(name));
  return rewriteZip(zip, new Map(xml.map((name) => [name, new TextEncoder().encode(change(name, zip.text(name) ?? ''))])));
}

/** The same workbook as some libraries (OpenXML SDK, ClosedXML) write it: every element with a prefix. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return withParts(bytes, (name, text) =>
    /^xl\/(workbook|styles|sharedStrings|worksheets\/\w+)\.xml$/.test(name)
      ? text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replaceAll(' xmlns="', ' xmlns:x="')
      : text,
  );
}

/** Throws where a part is not well-formed, or uses a prefix that is not declared. */
export function checkWellFormed(bytes: Uint8Array): void {
  const zip = openZip(bytes);
  for (const name of zip.names.filter((part) => /\.(xml|rels|vml)$/.test(part))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(zip.text(name) ?? '').close();
  }
}

/** Local names of the root's children, in order. */
export function childNames(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => {
    if (depth === 1) names.push(local);
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
  return names;
}

/** Applies, checks that everything is still well-formed, and gives the sheet as it reads now. */
export function applied(bytes: Uint8Array, sheet: string, ...edits: readonly Edit[]): Sheet & { readonly bytes: Uint8Array } {
  const after = applyEdits(bytes, edits);
  checkWellFormed(after);
  const found = readWorkbook(after).sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return { ...found, bytes: after };
}

/** The sentence, in Chinese, that refuses the edits. */
export function refused(bytes: Uint8Array, ...edits: readonly Edit[]): string {
  try {
    applyEdits(bytes, edits);
  } catch (error) {
    if (error instanceof Refusal) return error.text.zh;
    throw error;
  }
  throw new Error('was not refused');
}
