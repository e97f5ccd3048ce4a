/** Text to XML and back. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is no character of XML 1.0 (§2.2); no file can hold it, escaped or not. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * For element content. A carriage return would become a line feed when read (XML 1.0 §2.11). Characters that XML
 * can't hold are left out: texts of cells, where they count, go through `escapeXstring` first.
 */
export function escapeText(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char);
}

/** For attribute values in either kind of quotes; line ends would become spaces (XML 1.0 §3.3.3). */
export function escapeAttribute(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"'\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

/** The five names of XML and numbers; anything else stays as written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Excel also stores the carriage return so. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** An underscore that would read as the start of an escape, be its end the text's own or the next escape's. */
const UNDERSCORE = new RegExp(`_(?=x[0-9a-fA-F]{4}(?:_|${ESCAPED.source}))`, 'gu');

/** ST_Xstring (ECMA-376 part 1 §22.9.2.19): characters that XML can't hold are written _xHHHH_. */
export function escapeXstring(text: string): string {
  return text
    .replace(UNDERSCORE, '_x005F_')
    .replace(ESCAPED, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
