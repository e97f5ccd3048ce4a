/** The published tables that ship with the product. Adding one: its JSON file, and a line here. */
import type { Template } from '../core/index';
import luqiaoSix from './luqiao-six.json';
import luqiaoTasks from './luqiao-tasks.json';
import pinghu315Works from './pinghu-315-works.json';
import pinghu315Yearly from './pinghu-315-yearly.json';
import wujiangPlan from './wujiang-plan.json';
import wuxing145 from './wuxing-145.json';
import wuxing315ByTown from './wuxing-315-by-town.json';
import wuxing315Yearly from './wuxing-315-yearly.json';

// The compiler reads JSON's "yearly" as any text, and so can't tell that these are templates: the tests and
// `npm run generate:check` parse each of them with the code that refuses a district's faulty pack.
export const templates = [
  wuxing315Yearly,
  wuxing315ByTown,
  wuxing145,
  pinghu315Yearly,
  pinghu315Works,
  wujiangPlan,
  luqiaoSix,
  luqiaoTasks,
] as unknown as readonly Template[];
