/** How parts of a package find each other (ECMA-376 part 2 §6.5). */
import type { Zip } from '../zip/zip';
import { childrenNamed, readXmlTree } from './xml-tree';

export interface Relationship {
  readonly id: string;
  /**
   * The last word of the type, in lower case without hyphens: "worksheet", "sharedstrings", "customproperties".
   * It is the same in the transitional and the Strict form, which differ in all that stands before it.
   */
  readonly kind: string;
  /** The name of the part it leads to. */
  readonly part: string;
}

/** Those of one part, or of the package itself (''). Links out of the file are left out. */
export function relationshipsOf(zip: Zip, source: string): readonly Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const xml = zip.text(name);
  if (xml === undefined) return [];
  return childrenNamed(readXmlTree(name, xml), 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode?.toLowerCase() !== 'external')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      kind: relationshipKind(attributes.Type ?? ''),
      part: resolvePart(folder, attributes.Target ?? ''),
    }));
}

/** As `Relationship.kind` tells it, of a whole type or its last word. */
export function relationshipKind(type: string): string {
  return type.replace(/^.*\//, '').replaceAll('-', '').toLowerCase();
}

/** "/xl/styles.xml", "styles.xml" and "../xl/styles.xml" are the same, seen from the folder "xl/". */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const resolved: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}
