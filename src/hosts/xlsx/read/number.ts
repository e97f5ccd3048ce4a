/** Numbers as they stand in the XML of a sheet. */

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DIGITS = 15;

/**
 * The number as Excel shows it; undefined where the text is none.
 *
 * Files keep 17 digits, so a computed 90.35 stands in them as 90.349999999999994; Excel's own precision is 15
 * ("Excel specifications and limits": number precision; and Microsoft's "Floating-point arithmetic may give
 * inaccurate results in Excel"), and a check must not find a difference that nobody can see.
 */
export function parseCellNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return undefined;
  // Fifteen characters hold fifteen digits at most. Adding 0 turns −0 into 0.
  const number = (trimmed.length <= DIGITS ? Number(trimmed) : Number(Number(trimmed).toPrecision(DIGITS))) + 0;
  return Number.isFinite(number) ? number : undefined;
}
