import { childrenNamed, readXmlTree } from './xml-tree';

/** Custom document properties by name, whatever their type is, as the text they stand as. */
export function readCustomProperties(part: string, xml: string): Readonly<Record<string, string>> {
  const properties = childrenNamed(readXmlTree(part, xml), 'property');
  return Object.fromEntries(properties.map(({ attributes, children }) => [attributes.name ?? '', children[0]?.text ?? '']));
}
