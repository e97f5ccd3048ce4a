/**
 * The towns' ranking: a row a town, best first, with every indicator's completion and light; each indicator's places;
 * a chart. Towns stand in rows and indicators in columns, so that no program takes the sheet for a table by town.
 */
import { printNumber } from '../indicator/decimal';
import { printPeriod } from '../indicator/period';
import { printAddress } from '../sheet/address';
import type { CellInput, ChartPlan, Edit } from '../sheet/edit';
import { groupBy } from '../group-by';
import { rectangles } from '../sheet/rectangles';
import type { Thresholds } from '../template/thresholds';
import type { Language } from '../text';
import { completionTerm, dueTerm, reference, whileUnchanged } from './formulas';
import type { Judged, Light } from './judge';
import type { Progress } from './progress';
import type { Canvas } from './progress-sheet';
import { printRank } from './ranks';
import { percentFormat } from './percent-format';
import { sheetEdits, type Painted } from './sheet-edits';
import type { TownRanking, TownScore } from './town-ranking';
import { CHANGED, LIGHTS, legend, lightText, rankingLegend } from './words';

const FIRST = 4;
const HEADER_ROW = 3;
const AVERAGE = 2;
const INDICATOR_WIDTH = 15;
/** Towns that two tables and the chart on one A4 page leave large enough to read. */
const ON_ONE_PAGE = 15;

/** Excel's blue for the first series of a chart. */
const BAR = '#4472C4';

export function drawTowns(progress: Progress, towns: TownRanking, canvas: Canvas, language: Language): Edit[] {
  const { sheet } = canvas;
  const zh = language === 'zh';
  const { ranked } = towns;
  // What the year's end decides would fill the page with columns that say nothing yet.
  const indicators = towns.indicators.filter(({ cells }) => cells.some(({ unlit }) => unlit !== 'not-due'));
  const scores = [...ranked.map(({ item, ...place }) => ({ score: item, place: printRank(place)[language] })), ...towns.unranked.map((score) => ({ score, place: whyUnranked(score, language) }))];
  const cellsOf = (region: string): readonly (Judged | undefined)[] => indicators.map(({ cells }) => cells.find((cell) => cell.region === region));
  const names = indicators.map(({ indicator }) => indicator.name);
  const width = FIRST + names.length + 1;
  const second = HEADER_ROW + scores.length + 3;
  const chartRow = second + scores.length + 3;
  // Two rows a town: with less, LibreOffice prints the name of every second one only.
  const chartRows = Math.max(10, 2 * ranked.length + 4);
  const left = zh ? ['乡镇', '名次', '平均完成率', '绿/黄/红'] : ['Town', 'Place', 'Mean', 'G/Y/R'];
  const first = scores.map(({ score, place }, i): CellInput[] => {
    const row = HEADER_ROW + 1 + i;
    const cells = cellsOf(score.region);
    const watched = cells.flatMap((cell, at): [string, number][] => (cell?.completion === undefined ? [] : [[printAddress({ row, column: FIRST + at }), cell.completion]]));
    return [...head(score, place, average(score, indicators.map(({ indicator }) => indicator.id), row, progress.thresholds.cap)), ...cells.map((cell) => completionCell(cell, language)), whileUnchanged(watched, '', CHANGED[language])];
  });
  const places = scores.map(({ score, place }, i): CellInput[] => [
    ...head(score, place, score.average === undefined ? null : { formula: `=${printAddress({ row: HEADER_ROW + 1 + i, column: AVERAGE })}`, value: score.average }),
    ...indicators.map(({ ranking, cells }): CellInput => {
      const own = ranking.find(({ item }) => item.region === score.region);
      const cell = cells.find(({ region }) => region === score.region);
      return own ? printRank(own)[language] : cell ? lightText(cell)[language] : null;
    }),
  ]);
  const painted = scores.flatMap(({ score }, i) => cellsOf(score.region).map((judged, at) => ({ row: HEADER_ROW + 1 + i, column: FIRST + at, judged })));
  const percent = [HEADER_ROW, second].map((row) => ({ row: row + 1, column: AVERAGE, rows: scores.length, columns: 1 }));
  return [
    ...sheetEdits(canvas, {
      title: zh ? `${progress.district}各乡镇晾晒排名（${printPeriod(progress.period).zh}）` : `${progress.district}: towns ranked, ${printPeriod(progress.period).en}`,
      legends: [legend(progress.thresholds, language), rankingLegend(progress.thresholds, language)],
      tables: [
        { row: HEADER_ROW, header: [...left, ...names.map((name) => (zh ? `${name}完成率` : `${name} completion`)), zh ? '说明' : 'Remark'], rows: first },
        { row: second, header: [...left, ...names.map((name) => (zh ? `${name}名次` : `${name} place`))], rows: places },
      ],
      widths: [12, 11, 11, 11, ...names.map(() => INDICATOR_WIDTH), 16],
      left: [],
      percent,
      painted,
      frozenColumns: 1,
      onOnePage: scores.length <= ON_ONE_PAGE,
      rowsBelow: ranked.length > 0 ? chartRow + chartRows - (second + scores.length + 1) : 0,
    }),
    ...signs(painted, progress.thresholds, language).flatMap(({ numberFormat, cells }) => rectangles(cells).map((range): Edit => ({ kind: 'setFormat', sheet, range, format: { numberFormat } }))),
    ...(ranked.length > 0 ? [{ kind: 'addChart', sheet, chart: chart(progress, ranked.length, { row: chartRow, column: 0, rows: chartRows, columns: Math.min(width, 10) }, language) } as const] : []),
  ];
}

function head(score: TownScore, place: string, mean: CellInput): CellInput[] {
  const { green, yellow, red } = score.lights;
  return [score.region, place, mean, `${green} / ${yellow} / ${red}`];
}

function whyUnranked({ unreported }: TownScore, language: Language): string {
  if (unreported.length === 0) return { zh: '不排名', en: 'not ranked' }[language];
  return { zh: `未报 ${unreported.length} 项`, en: `${unreported.length} missing` }[language];
}

function average({ average: mean, counted }: TownScore, ids: readonly string[], row: number, cap: number): CellInput {
  if (mean === undefined) return null;
  const terms = counted.map(({ id }) => `MAX(0,MIN(${printNumber(cap)},${printAddress({ row, column: FIRST + ids.indexOf(id) })}))`);
  return { formula: `=(${terms.join('+')})/${terms.length}`, value: mean };
}

/** The share as a number that follows the figures; its light is in the number format, beside it in words. */
function completionCell(cell: Judged | undefined, language: Language): CellInput {
  if (!cell) return null;
  const { completion, actual, target } = cell;
  if (completion === undefined || !actual || !target) return lightText(cell)[language];
  return { formula: `=${completionTerm(cell, reference(actual.from, actual.value), dueTerm(target))}`, value: completion };
}

function signs(painted: readonly Painted[], thresholds: Thresholds, language: Language): { numberFormat: string; cells: readonly Painted[] }[] {
  const withShare = painted.flatMap((one) => (one.judged?.completion === undefined ? [] : [{ one, judged: one.judged }]));
  const codes: readonly (Light | undefined)[] = ['green', 'yellow', 'red', undefined];
  return codes.flatMap((light) =>
    [...groupBy(withShare.filter(({ judged }) => judged.light === light), ({ judged }) => percentFormat(judged, thresholds))].map(([percent, cells]) => ({
      numberFormat: light ? `${percent}" ${LIGHTS[light][language]}"` : percent,
      cells: cells.map(({ one }) => one),
    })),
  );
}

function chart({ period }: Progress, count: number, at: ChartPlan['at'], language: Language): ChartPlan {
  const rows = { row: HEADER_ROW + 1, rows: count, columns: 1 };
  return {
    name: 'zbjh.progress',
    type: 'bar',
    from: 0,
    title: { zh: `各乡镇平均完成率（${printPeriod(period).zh}）`, en: `Mean completion of the towns, ${printPeriod(period).en}` }[language],
    categories: { ...rows, column: 0 },
    series: [{ name: { zh: '平均完成率', en: 'Mean completion' }[language], values: { ...rows, column: AVERAGE }, color: BAR }],
    at,
  };
}
