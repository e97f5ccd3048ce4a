/** A process of its own: validates a workbook in memory `times` over and prints the median processor milliseconds. */
import { validate } from '../../src/core/index';
import { bigSnapshot, bigTemplates, faultsIn, FIGURES_A_ROW } from './big-workbook';
import { median } from './measure';

const [cells = 0, times = 5] = process.argv.slice(2).map(Number);
const rows = cells / FIGURES_A_ROW;
const snapshot = bigSnapshot(rows);
const templates = bigTemplates(rows);
const faults = Object.values(faultsIn(rows)).reduce((sum, count) => sum + count, 0);
const before = process.memoryUsage().rss;
const runs = Array.from({ length: times + 1 }, () => {
  const [start, clock] = [process.cpuUsage(), performance.now()];
  const { coverage, findings } = validate(snapshot, templates);
  const used = process.cpuUsage(start);
  if (coverage.checked !== cells || findings.length !== faults) throw new Error(`checked ${coverage.checked} cells with ${findings.length} findings`);
  return { cpu: (used.user + used.system) / 1000, wall: performance.now() - clock };
}).slice(1);
const rss = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cpu: median(runs.map(({ cpu }) => cpu)), wall: median(runs.map(({ wall }) => wall)), rss, before: before / 2 ** 20 }));
