/** The sentences that say why the figures of one period can't be divided. Amounts come printed. */
import type { Text } from '../../text';

/** A pin beyond the town's own floor or cap. */
export function limitWords(town: string, limit: 'floor' | 'cap', pin: string, at: string, by: string): Text {
  return limit === 'floor'
    ? { zh: `${town} 固定为 ${pin}，低于自己的下限 ${at}，固定数至少要增加 ${by}`, en: `${town} is pinned at ${pin}, below its own floor of ${at}; raise the pin by at least ${by}` }
    : { zh: `${town} 固定为 ${pin}，高于自己的上限 ${at}，固定数至少要减少 ${by}`, en: `${town} is pinned at ${pin}, above its own cap of ${at}; lower the pin by at least ${by}` };
}

export interface Held {
  readonly town: string;
  readonly kind: 'pin' | 'floor' | 'cap' | 'formula';
  readonly figure: string;
}

/** What is held adds up to more, or to less, than there is to divide. */
export function sumWords(held: readonly Held[], sum: string, district: string, way: 'over' | 'short', by: string): Text {
  const zh = `${listZh(held)}${held.length > 1 ? `，合计 ${sum}` : ''}，${way === 'over' ? '超过' : '少于'}全区 ${district}，至少要${way === 'over' ? '减少' : '增加'} ${by}`;
  const en = `${listEn(held)}${held.length > 1 ? `, together ${sum},` : ','} ${way === 'over' ? 'above' : 'below'} the district's ${district}; ${way === 'over' ? 'take off' : 'add'} at least ${by}`;
  return { zh, en };
}

export function noTowns(district: string): Text {
  return { zh: `没有乡镇可以分解全区的 ${district}，请至少加入一个乡镇`, en: `there is no town to divide the district's ${district} over; add at least one` };
}

export function noWeights(towns: readonly string[], rest: string): Text {
  return {
    zh: `${towns.join('、')} 的权重都是 0，剩下的 ${rest} 无法分解，请至少给其中一个填写权重`,
    en: `the weights of ${towns.join(', ')} are all 0, so the remaining ${rest} can't be divided; give at least one of them a weight`,
  };
}

const KINDS: Readonly<Record<Held['kind'], Text>> = {
  pin: { zh: '固定为', en: 'pinned at' },
  floor: { zh: '下限为', en: 'floored at' },
  cap: { zh: '上限为', en: 'capped at' },
  formula: { zh: '由公式算出', en: 'by formula' },
};

const MOST_NAMES = 6;

/** "织里镇、八里店镇 固定为 30、5" for each kind in turn. */
function listZh(held: readonly Held[]): string {
  return byKind(held, (kind, some) => `${names(some, '、', '等')} ${KINDS[kind].zh} ${figures(some, '、')}`).join('，');
}

function listEn(held: readonly Held[]): string {
  return byKind(held, (kind, some) => `${names(some, ', ', ' and others')} ${KINDS[kind].en} ${figures(some, ', ')}`).join(', ');
}

function byKind(held: readonly Held[], print: (kind: Held['kind'], some: readonly Held[]) => string): string[] {
  return (['pin', 'formula', 'floor', 'cap'] as const).flatMap((kind) => {
    const some = held.filter((each) => each.kind === kind);
    return some.length === 0 ? [] : [print(kind, some)];
  });
}

function names(held: readonly Held[], separator: string, more: string): string {
  return held.slice(0, MOST_NAMES).map(({ town }) => town).join(separator) + (held.length > MOST_NAMES ? more : '');
}

function figures(held: readonly Held[], separator: string): string {
  return held.slice(0, MOST_NAMES).map(({ figure }) => figure).join(separator) + (held.length > MOST_NAMES ? '…' : '');
}
