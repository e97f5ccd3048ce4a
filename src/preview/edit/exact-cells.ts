/**
 * The figures behind what a spreadsheet copied. As text it copies what cells show, rounded by their formats; as HTML
 * it adds the exact number: Excel and WPS as `x:num`, LibreOffice as `sdval`.
 *
 * Read tag by tag and not by the browser: a parsed document would bring the other program's inline styles, which this
 * page's security policy reports.
 */
const TAG = /<(\/?)(tr|td|th)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const EXACT = /\s(?:x:num|sdval)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const SPAN = /\scolspan\s*=\s*["']?(\d+)/i;
const ROW_SPAN = /\srowspan\s*=\s*["']?(\d+)/i;
/** More than any sheet is wide, less than what a made-up attribute could ask for. */
const MAX_SPAN = 16_384;

/** The block with exact figures in place of shown ones; as it was where the HTML is of another shape or says nothing. */
export function withExactFigures(block: readonly (readonly string[])[], html: string): readonly (readonly string[])[] {
  if (!EXACT.test(html)) return block;
  const exact = exactCells(html);
  if (exact.length !== block.length) return block;
  return block.map((row, down) => row.map((text, across) => exactOf(text, exact[down]?.get(across))));
}

/** By row, then by column. */
function exactCells(html: string): readonly ReadonlyMap<number, string>[] {
  const rows: Map<number, string>[] = [];
  const covered = new Map<number, number>();
  let column = 0;
  for (const [, close, name = '', attributes = ''] of html.matchAll(TAG)) {
    if (close) continue;
    if (name.toLowerCase() === 'tr') {
      rows.push(new Map());
      column = 0;
      continue;
    }
    const row = rows[rows.length - 1];
    if (!row) continue;
    while ((covered.get(column) ?? 0) >= rows.length) column += 1;
    const found = EXACT.exec(attributes);
    const number = found?.[1] ?? found?.[2] ?? found?.[3];
    if (number !== undefined) row.set(column, number);
    const width = Math.min(Number(SPAN.exec(attributes)?.[1] ?? 1), MAX_SPAN);
    const height = Number(ROW_SPAN.exec(attributes)?.[1] ?? 1);
    for (let across = column; across < column + width; across += 1) if (height > 1) covered.set(across, rows.length + height - 1);
    column += width;
  }
  return rows;
}

/** Only where both are the same figure: a percentage or a date stays as it is shown, for the cell to read it. */
function exactOf(shown: string, exact: string | undefined): string {
  if (exact === undefined || exact.trim() === '') return shown;
  const plain = shown.trim().replaceAll(',', '');
  if (!/^[+-]?\d*\.?\d+$/.test(plain) || !Number.isFinite(Number(exact))) return shown;
  const decimals = plain.split('.')[1]?.length ?? 0;
  return Math.abs(Number(exact) - Number(plain)) <= 0.5 * 10 ** -decimals * (1 + 1e-9) ? exact : shown;
}
