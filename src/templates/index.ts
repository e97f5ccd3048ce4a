/** The published tables that ship with the product. Adding one: its JSON file, and a line here. */
import type { Template } from '../core/template/template';
import pinghu315Yearly from './pinghu-315-yearly.json';
import wuxing315ByTown from './wuxing-315-by-town.json';
import wuxing315Yearly from './wuxing-315-yearly.json';

// The compiler reads JSON's "yearly" as any text, and so can't tell that these are templates: the tests and
// `npm run generate:check` parse each of them with the code that refuses a district's faulty pack.
export const templates = [
  wuxing315Yearly,
  wuxing315ByTown,
  pinghu315Yearly,
] as unknown as readonly Template[];
