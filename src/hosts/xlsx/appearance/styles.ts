/** How cells look, by the index that they carry as `s`, and how conditional formats make them look. */
import { isOn, type Attributes } from '../read/xml';
import { childNamed, childrenNamed, type XmlNode } from '../read/xml-tree';
import type { ColorOf } from './color';

export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Points. */
  readonly fontSize: number;
  /** "#RRGGBB"; absent where it is automatic. */
  readonly color?: string;
  readonly fill?: string;
  /** Absent: text to the left, numbers to the right, booleans and errors in the middle. */
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** May be typed into where the sheet is protected (§18.8.33: cells are locked unless said otherwise). */
  readonly unlocked?: true;
  /** Sides that have a line, of whatever kind. */
  readonly borders: Readonly<Record<Side, boolean>>;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** What a conditional format changes; absent where it changes nothing. */
export interface Emphasis {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export interface Styles {
  /** Without duplicates; the first is the workbook's normal one. */
  readonly table: readonly CellStyle[];
  /** Index into `table` by the cell's `s`. */
  readonly idOf: readonly number[];
  readonly emphases: readonly Emphasis[];
}

const DEFAULT_FONT_SIZE = 11;
const NO_BORDERS: CellStyle['borders'] = { left: false, right: false, top: false, bottom: false };
const NORMAL: CellStyle = { bold: false, italic: false, fontSize: DEFAULT_FONT_SIZE, vertical: 'bottom', wrap: false, borders: NO_BORDERS };

/** `styles` is the root of the styles part; without one every cell looks normal. */
export function readStyles(styles: XmlNode | undefined, colorOf: ColorOf): Styles {
  const list = (name: string, item: string): readonly XmlNode[] => childrenNamed(childNamed(styles, name), item);
  const fonts = list('fonts', 'font').map((node) => fontOf(node, colorOf));
  const fills = list('fills', 'fill').map((node) => fillOf(node, colorOf));
  const borders = list('borders', 'border').map(bordersOf);
  const cells = list('cellXfs', 'xf').map(({ attributes, children }): CellStyle => {
    const fill = fills[Number(attributes.fillId ?? 0)];
    return {
      ...NORMAL,
      ...fonts[Number(attributes.fontId ?? 0)],
      ...(fill === undefined ? {} : { fill }),
      ...alignmentOf(children.find(({ name }) => name === 'alignment')?.attributes ?? {}),
      ...protectionOf(children.find(({ name }) => name === 'protection')?.attributes.locked),
      borders: borders[Number(attributes.borderId ?? 0)] ?? NO_BORDERS,
    };
  });
  return { ...withoutDuplicates(cells), emphases: list('dxfs', 'dxf').map((node) => emphasisOf(node, colorOf)) };
}

function fontOf(node: XmlNode, colorOf: ColorOf): Pick<CellStyle, 'bold' | 'italic' | 'fontSize' | 'color'> {
  const color = colorOf(childNamed(node, 'color'));
  const size = Number(childNamed(node, 'sz')?.attributes.val);
  const fontSize = size > 0 ? size : DEFAULT_FONT_SIZE;
  return { bold: switchedOn(node, 'b') ?? false, italic: switchedOn(node, 'i') ?? false, fontSize, ...(color === undefined ? {} : { color }) };
}

/** <b/> means on, <b val="0"/> off. */
function switchedOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childNamed(node, name);
  return found && (found.attributes.val === undefined || isOn(found.attributes.val));
}

/** Of patterns only the solid one is shown: the others leave most of the cell as it is. */
function fillOf(node: XmlNode, colorOf: ColorOf): string | undefined {
  const pattern = childNamed(node, 'patternFill');
  return pattern?.attributes.patternType === 'solid' ? colorOf(childNamed(pattern, 'fgColor')) : undefined;
}

function bordersOf(node: XmlNode): CellStyle['borders'] {
  const drawn = (...names: readonly string[]): boolean =>
    node.children.some(({ name, attributes }) => names.includes(name) && (attributes.style ?? 'none') !== 'none');
  // Strict files say start and end for left and right.
  return { left: drawn('left', 'start'), right: drawn('right', 'end'), top: drawn('top'), bottom: drawn('bottom') };
}

const ACROSS: ReadonlyMap<string, 'left' | 'center' | 'right'> = new Map([
  ['left', 'left'],
  ['fill', 'left'],
  ['justify', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['distributed', 'center'],
  ['right', 'right'],
]);
const DOWN: ReadonlyMap<string, CellStyle['vertical']> = new Map([
  ['top', 'top'],
  ['justify', 'top'],
  ['center', 'center'],
  ['distributed', 'center'],
]);

function alignmentOf({ horizontal = '', vertical = '', wrapText }: Attributes): Partial<CellStyle> {
  const across = ACROSS.get(horizontal);
  return { ...(across === undefined ? {} : { horizontal: across }), vertical: DOWN.get(vertical) ?? 'bottom', wrap: isOn(wrapText) };
}

function protectionOf(locked: string | undefined): Pick<CellStyle, 'unlocked'> {
  return locked === undefined || isOn(locked) ? {} : { unlocked: true };
}

function emphasisOf(node: XmlNode, colorOf: ColorOf): Emphasis {
  const pattern = childNamed(childNamed(node, 'fill'), 'patternFill');
  // Here a solid fill's colour is the background (§18.8.32), and no pattern at all means solid; some writers give the foreground only.
  const fill = colorOf(childNamed(pattern, 'bgColor')) ?? colorOf(childNamed(pattern, 'fgColor'));
  const color = colorOf(childNamed(childNamed(node, 'font'), 'color'));
  const bold = switchedOn(childNamed(node, 'font'), 'b');
  return { ...(fill && { fill }), ...(color && { color }), ...(bold === undefined ? {} : { bold }) };
}

function withoutDuplicates(cells: readonly CellStyle[]): Pick<Styles, 'table' | 'idOf'> {
  const ids = new Map<string, number>();
  const table: CellStyle[] = [];
  const idOf = (cells.length > 0 ? cells : [NORMAL]).map((style) => {
    const key = JSON.stringify(style);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, table.length);
    return table.push(style) - 1;
  });
  return { table, idOf };
}
