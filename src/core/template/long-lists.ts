/** Lists that are longer than any a template may have, found before the schema is asked about each of their entries. */
import { jsonPath, type TemplateError } from './template-error';

/** The longest list that template.schema.json allows (rows); a test holds the two together. */
export const LONGEST_LIST = 2000;

/**
 * The schema's validator joins the errors of every entry to all before it, which for a list of n faulty ones takes time
 * as n²: 300,000 empty rows fit into a pack's million characters and took it minutes (found by `npm run fuzz`).
 */
export function longLists(data: unknown): readonly TemplateError[] {
  const found: TemplateError[] = [];
  const left: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value: data, path: [] }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > LONGEST_LIST) {
      found.push({ path: jsonPath(path), message: { zh: `有 ${value.length} 项，最多 ${LONGEST_LIST} 项`, en: `has ${value.length} entries, at most ${LONGEST_LIST}` } });
    } else {
      for (const [key, inner] of Object.entries(value)) if (typeof inner === 'object') left.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return found;
}
