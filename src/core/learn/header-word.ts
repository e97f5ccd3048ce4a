/** What one header text says, before any template is known: a label column, a total, or a period, a region, a kind of figure. */
import { parsePeriod, type Period } from '../indicator/period';
import { TOTAL } from '../table/headers';
import { normaliseLabel } from '../table/label';
import type { FigureColumn, LabelColumn } from '../template/template';
import { regionIn } from './region';

type Quarter = NonNullable<Period['quarter']>;

export interface FigureWord {
  readonly kind: 'figure';
  /** Absent where the header leaves it to the rest of the sheet: 一季度, 年度目标, 织里镇. */
  readonly year?: number;
  readonly quarter?: Quarter;
  /** 上年完成 counts back from the year of the table. */
  readonly yearsBack?: 1;
  readonly region?: string;
  readonly holds?: Exclude<FigureColumn['holds'], 'target' | undefined>;
}

export type HeaderWord =
  | { readonly kind: 'label'; readonly role: LabelColumn['role'] }
  | { readonly kind: 'total' }
  /** Known, and of no use to a template: 差额, 填报人, 权重. */
  | { readonly kind: 'aside' }
  | FigureWord;

/** Headers longer than this are sentences. */
export const LONGEST_HEADER = 40;

/** The first that fits. 单位 alone may be either: `settleColumns` looks at what stands below. */
const ROLES: readonly (readonly [LabelColumn['role'], RegExp])[] = [
  ['number', /^(?:序号|编号|指标序号|序|号|代码|指标代码|no\.?)$/],
  ['group', /^(?:指标)?(?:类别|类型|分类|大类|领域|维度|板块)$|^(?:一级指标|所属领域|工作领域|重点领域)$/],
  ['content', /^(?:主要|工作|任务|建设|目标|具体|年度)*(?:内容|举措|措施)$|^目标任务$/],
  ['indicator', /^(?!年度|全年|本年|当年|全[区市县])(?:.{0,8}指标|(?:主要|重点|具体|工作|或|和|及|\/|项目|任务|事项)*(?:项目|任务|事项|工作|名称))(?:名称|内容|体系)?(?:[/\\|、].{1,8})?$/],
  ['unit', /^(?:计量|计算|指标)?单位$/],
  ['department', /^.{0,8}(?:单位|部门|科室|处室|股室)$/],
  ['note', /^(?:备注|说明|注|注释)$/],
];

const ASIDE = /^(?:校验|差额|差异|填报人|联系人|联系电话|完成时限|时限|权重|分值|得分|完成率|完成进度|进度|同比|同比增长|同比增幅|增速|指标属性|属性|数据来源|责任人|负责人|分管领导)(?:\(%\))?$/;
const DONE = /(?:实际|累计)?(?:完成|实绩|执行|基期|基数|基准|现状|实际)(?:情况|数|值)*$/;
const RANK = /(?:全[国省市区县])?(?:位次|排名|排位|名次)$/;
const WHOLE = /^(?:全年|年度|本年|本年度|当年|全[区市县])?(?:总)?(?:目标|任务|计划|指标|预期)?(?:数|值)?$/;

/** undefined where the text is no header that is known. */
export function headerWord(text: string): HeaderWord | undefined {
  if (text.length > LONGEST_HEADER) return undefined;
  const label = normaliseLabel(text);
  if (label === '') return undefined;
  if (TOTAL.test(label)) return { kind: 'total' };
  if (ASIDE.test(label)) return { kind: 'aside' };
  const figure = figureWord(label);
  // 指标 alone names the rows; 年度指标 is a figure of the year.
  const role = ROLES.find(([, pattern]) => pattern.test(label))?.[0];
  if (role !== undefined && figure?.year === undefined && figure?.quarter === undefined) return { kind: 'label', role };
  return figure;
}

function figureWord(label: string): FigureWord | undefined {
  const bare = label.replace(/\([^()]*\)$/, '');
  const holds: FigureWord['holds'] = RANK.test(bare) ? 'rank' : DONE.test(bare) ? 'actual' : undefined;
  const rest = holds === undefined ? bare : bare.replace(holds === 'rank' ? RANK : DONE, '');
  const kind: FigureWord = { kind: 'figure', ...(holds === undefined ? {} : { holds }) };
  const back = /^(?:上年|上年度|去年)$/.test(rest);
  if (back) return { ...kind, yearsBack: 1, holds: kind.holds ?? 'actual' };
  const dated = parsePeriod(rest);
  if (dated) return { ...kind, ...dated };
  // Any year does: only the quarter is asked for.
  const quarter = parsePeriod(rest, 2000)?.quarter;
  if (quarter !== undefined) return { ...kind, quarter };
  if (holds === undefined) {
    const region = regionIn(label);
    if (region !== undefined) return { ...kind, region };
  }
  return (holds !== undefined || rest !== '') && WHOLE.test(rest) && !/^(?:指标|任务|数|值|全[区市县])$/.test(bare) ? kind : undefined;
}
