/**
 * Ids for indicators that have none: the hash of the name without its unit and without the words that one table adds
 * and the next leaves out. So an id stays when rows move, when a year passes and when a unit changes, and the same
 * indicator has one id in all tables that are learned from one district. Chinese names give no readable slug.
 */
import { splitUnit } from '../indicator/unit';
import { normaliseLabel } from '../table/label';

/** Words that tell no two indicators of one table apart: 规上工业(企业)研发费用, (2023年)新增…企业(数), (省)科技型中小企业. */
const FILLERS = /(?:19|20)\d{2}年度?|全社会|全[区县市]|企业|省(?=科技型)|(?<=每万人)口|总(?=[额量]$)|(?:数量|个数|总数|数)$|(?<=增长)(?:率|速度)$|[^\p{L}\p{N}%&/]/gu;

/** What is left of a name to compare: `规上工业企业研发费用（亿元）` → 规上工业研发费用. */
export function indicatorKey(label: string): string {
  const name = normaliseLabel(splitUnit(label).name);
  const key = name.replace(FILLERS, '').replace(/增[速幅]$/, '增长');
  return key === '' ? normaliseLabel(label) : key;
}

/** An id for each label, in order; unique as long as the labels differ after `normaliseLabel`. */
export function rowIds(labels: readonly string[]): readonly string[] {
  const keys = labels.map(indicatorKey);
  // 专利数(件) and 专利数(万元) are two: labels that only their fillers or units tell apart keep them.
  const ids = labels.map((label, index) => slug('i', keys.filter((key) => key === keys[index]).length > 1 ? `=${normaliseLabel(label)}` : (keys[index] ?? '')));
  return ids.map((id, index) => (ids.indexOf(id) === index ? id : `${id}-${index}`));
}

/** A legal id out of any text (template.schema.json: slug), the same for the same text. */
export function slug(prefix: string, text: string): string {
  return `${prefix}-${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}

/** FNV-1a over UTF-16 units, 32 bits: two of them keep 2,000 rows apart for any practical purpose. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
