/** What the key of a column may be: `columnKey` of template.schema.json, for names that become one. */
export const LONGEST_COLUMN_KEY = 40;

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const COLUMN_KEY = /^(?=.{1,40}$)[^a-z_$\s\x00-\x1f][^\x00-\x1f]*$/u;

export function isColumnKey(text: string): boolean {
  return COLUMN_KEY.test(text);
}
