/** How much room a text takes in a cell: no host tells before it is drawn, and Excel never fits merged cells itself. */

/** Of the default font, 11 points. */
const LINE_HEIGHT = 15;
/** Air above and below, as printed tables have it. */
const PADDING = 9;
/** "Excel specifications and limits": a row is at most 409 points high. */
const MAX_HEIGHT = 409;
const DEFAULT_FONT_SIZE = 11;

/** Characters of the default font; Chinese characters and their punctuation take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2000 ? 2 : 1;
  return width;
}

/** Lines that a text takes when wrapped into `width` characters of the default font. */
export function lineCount(text: string, width: number, fontSize = DEFAULT_FONT_SIZE): number {
  // One character is lost to the cell's own margins.
  const room = Math.max(1, ((width - 1) * DEFAULT_FONT_SIZE) / fontSize);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Points that a row needs for its tallest cell. */
export function rowHeight(lines: number, fontSize = DEFAULT_FONT_SIZE): number {
  return Math.min(MAX_HEIGHT, Math.ceil((lines * LINE_HEIGHT * fontSize) / DEFAULT_FONT_SIZE) + PADDING);
}
