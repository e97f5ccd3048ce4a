/** What a ratio divides by what, where its name tells: X占Y比重, 每万名Y中X, 人均X. */
import type { RatioParts } from '../indicator/indicator';
import { splitUnit } from '../indicator/unit';
import { indicatorKey } from './row-id';

const SHARE = /^(.+?)占(.+?)(?:的)?(?:比重|比例|比率|比)$/;
/** Of a group that is named: 每万名就业人员中. 每百户拥有 names none, and a scale is no part of a name. */
const PER_HEAD_OF = /^每([百千万亿十]*)[名个]?(?![百千万亿十]|(?:[人户亩家]|平方公里)口?(?:中|拥有|的))(.{2,}?)(?:中|拥有的?|的)(.{2,})$/;
/** 每万人中小学教师: of 中小学, 中专, 中医 the 中 belongs to what is counted. */
const PER = /^每([百千万亿十]*)([人户亩家]|平方公里)口?(?:中(?![小专等学医药级])的?|拥有的?|的)?(.{2,})$/;
const MEAN = /^([人户亩])均(.{2,})$/;
const BASES: Readonly<Record<string, string>> = { 人: '人口', 户: '户数', 亩: '面积', 家: '企业', 平方公里: '面积' };
/** What a quantity of an industry is called; the denominator often leaves it out: 占规上工业(增加值)比重. */
const QUANTITY = /(?:增加值|总产值|产值|营业收入|收入|投资额?|费用|支出|利润|税收|出口额?|总额|人口|gdp|生产总值)$/i;

/** `label` as printed; `ids` by `indicatorKey`. A part that is a row of the table is its id, any other its name. */
export function ratioParts(label: string, unit: string, ids: ReadonlyMap<string, string>): RatioParts | undefined {
  const name = splitUnit(label).name.replace(/^[★☆*※\s]+/, '');
  const own = ids.get(indicatorKey(label));
  const part = (text: string, fallback = text): string | undefined => {
    const id = ids.get(indicatorKey(text));
    return id === undefined ? fallback : id === own ? undefined : id;
  };
  const share = SHARE.exec(name);
  if (share) return parts(part(share[1] ?? ''), part(denominator(share[1] ?? '', share[2] ?? '')));
  const scaled = (base: string, scale: string, of: string): string => `${base}（${scale}${of}）`;
  const of = PER_HEAD_OF.exec(name);
  if (of && !/^[户亩家]/.test(of[2] ?? '')) {
    const [, scale = '', base = '', what = ''] = of;
    return parts(part(what, unit === '' ? what : `${what}（${unit}）`), part(base, scaled(base, scale, '人')));
  }
  const per = PER.exec(name);
  if (per) {
    const [, scale = '', base = '', what = ''] = per;
    return parts(part(what), scaled(BASES[base] ?? base, scale, base));
  }
  const mean = MEAN.exec(name);
  return mean ? parts(part(mean[2] ?? ''), scaled(BASES[mean[1] ?? ''] ?? '', '', mean[1] ?? '')) : undefined;
}

function denominator(numerator: string, named: string): string {
  const quantity = QUANTITY.exec(numerator)?.[0];
  return quantity === undefined || QUANTITY.test(named) ? named : named + quantity;
}

/** Schema limit of a part is that of a line: 200 characters. */
function parts(numerator: string | undefined, denominator: string | undefined): RatioParts | undefined {
  const fits = (text: string | undefined): text is string => text !== undefined && text.trim() !== '' && text.length <= 200;
  if (!fits(numerator) && !fits(denominator)) return undefined;
  return { ...(fits(numerator) ? { numerator } : {}), ...(fits(denominator) ? { denominator } : {}) };
}
