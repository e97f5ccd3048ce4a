/** Colours of styles as "#RRGGBB" (ECMA-376 part 1 §18.3.1.15 and §18.8.19). */
import { childNamed, childrenNamed, type XmlNode } from '../read/xml-tree';

/** Resolves a colour element (color, fgColor, bgColor); undefined where it is automatic or not there. */
export type ColorOf = (node: XmlNode | undefined) => string | undefined;

/** Theme colours by the numbers that styles use; the theme part has the first two pairs the other way round. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
/** The Office theme, for workbooks without one. */
const OFFICE_THEME = 'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

/** §18.8.27: 0–7 repeat as 8–15; 64 and 65 are the system's text and window colours. */
const FIRST_EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const PALETTE = [
  FIRST_EIGHT,
  FIRST_EIGHT,
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
]
  .join(' ')
  .split(' ');
const SYSTEM_COLORS: Readonly<Record<number, string>> = { 64: '000000', 65: 'FFFFFF' };

/** Both are the roots of their parts. */
export function colorResolver(styles: XmlNode | undefined, theme: XmlNode | undefined): ColorOf {
  const themeColors = readTheme(theme);
  const own = childrenNamed(childNamed(childNamed(styles, 'colors'), 'indexedColors'), 'rgbColor').map(({ attributes }) => attributes.rgb);
  const palette = own.length > 0 ? own : PALETTE;
  return (node) => {
    if (!node) return undefined;
    const { rgb, theme: themeIndex, indexed, tint } = node.attributes;
    const base = rgb ?? themeColors[Number(themeIndex ?? -1)] ?? palette[Number(indexed ?? -1)] ?? SYSTEM_COLORS[Number(indexed ?? -1)];
    if (base === undefined || !/^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(base)) return undefined;
    const color = base.slice(-6).toUpperCase();
    return `#${tint === undefined ? color : tinted(color, Number(tint))}`;
  };
}

function readTheme(theme: XmlNode | undefined): readonly string[] {
  const scheme = childNamed(childNamed(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = childNamed(scheme, name)?.children[0];
    return color?.attributes.lastClr ?? color?.attributes.val ?? OFFICE_THEME[index] ?? '000000';
  });
}

/** §18.8.19: a negative tint darkens, a positive one lightens, in the lightness of HSL. */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation kept, every channel keeps its share of the chroma, which shrinks towards black and white.
  const room = 1 - Math.abs(2 * lightness - 1);
  const scale = room === 0 ? 0 : (1 - Math.abs(2 * wanted - 1)) / room;
  return [red, green, blue]
    .map((channel) => Math.round(Math.min(1, Math.max(0, wanted + (channel - lightness) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
