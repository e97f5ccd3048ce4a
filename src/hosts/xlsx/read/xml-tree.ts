/** A small part as a tree: the workbook, relationships, styles, the theme. Sheets and texts are streamed. */
import { damaged } from '../zip/refusals';
import { tooManyElements } from './refusals';
import { scanXml, type Attributes } from './xml';

/** Some 250 bytes each. The most that Excel keeps are 65,490 cell formats (Excel specifications and limits), with three elements each. */
const MOST_ELEMENTS = 1_000_000;

export interface XmlNode {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  /** Its own characters, without those of its children. */
  readonly text: string;
}

interface Growing extends XmlNode {
  readonly children: Growing[];
  text: string;
}

/** The root element. Throws a `Refusal` where the XML does not hold. */
export function readXmlTree(part: string, xml: string): XmlNode {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' };
  const stack: Growing[] = [top];
  let elements = 0;
  scanXml(
    part,
    xml,
    {
      open: (name, attributes) => {
        elements += 1;
        if (elements > MOST_ELEMENTS) throw tooManyElements(part);
        const node: Growing = { name, attributes, children: [], text: '' };
        stack.at(-1)?.children.push(node);
        stack.push(node);
      },
      text: (text) => {
        const node = stack.at(-1);
        if (node) node.text += text;
      },
      close: () => stack.pop(),
    },
    'all',
  );
  return top.children[0] ?? top;
}

/** The root, of a part that is what it is taken for. */
export function rootNamed(name: string, part: string, root: XmlNode): XmlNode {
  if (root.name !== name) throw damaged(part);
  return root;
}

export function childNamed(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenNamed(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
