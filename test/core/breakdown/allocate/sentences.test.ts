/** Every sentence of the division of one figure, in both languages, with the towns that it is about. */
import { expect, it } from '@jest/globals';
import { allocate } from '../../../../src/core/breakdown/allocate/one-way';
import type { Share } from '../../../../src/core/breakdown/allocate/share';

const town = (name: string, more: Partial<Share> = {}): Share => ({ town: name, weight: 1, ...more });
const [a, b] = [town('甲', { weight: 2 }), town('乙')];
const seven = ['子', '丑', '寅', '卯', '辰', '巳', '午'];

it.each<[number, number, readonly Share[], string, string, string]>([
  [NaN, 0, [a], '全区数是 NaN，不是数字，无法分解', 'the district\'s figure is NaN, no number, and can\'t be divided', ''],
  [3, 0, [], '没有乡镇可以分解全区的 3，请至少加入一个乡镇', 'there is no town to divide the district\'s 3 over; add at least one', ''],
  [3, 0, [a, a], '“甲”出现了两次，请只保留一个', '"甲" is given twice; keep one', '甲'],
  [3, 0, [town('甲', { weight: -1 }), b], '甲 的权重是 -1，应为 0 或正数', 'the weight of 甲 is -1; it must be 0 or more', '甲'],
  [3, 0, [a, town('乙', { weight: Infinity })], '乙 的权重是 Infinity，应为 0 或正数', 'the weight of 乙 is Infinity; it must be 0 or more', '乙'],
  ...(['pin', 'floor', 'cap'] as const).map((limit): [number, number, readonly Share[], string, string, string] => [3, 0, [a, town('乙', { [limit]: NaN })], '乙 的固定数或上下限是 NaN，应为数字', 'a pin, floor or cap of 乙 is NaN; it must be a number', '乙']),
  [3, 0, [a, town('乙', { pin: 1.5 })], '乙 固定为 1.5，应为整数，请改为 2', '乙 is pinned at 1.5: it must be whole; make it 2', '乙'],
  [3, 1, [a, town('乙', { pin: 1.55 })], '乙 固定为 1.55，应最多 1 位小数，请改为 1.6', '乙 is pinned at 1.55: it may have 1 decimals at most; make it 1.6', '乙'],
  [3, 0, [a, town('乙', { floor: 3, cap: 1 })], '乙 的下限 3 高于上限 1，下限至少要减少 2', 'the floor of 乙, 3, is above its cap, 1; lower the floor by at least 2', '乙'],
  [3, 0, [a, town('乙', { floor: 3, pin: 1 })], '乙 固定为 1，低于自己的下限 3，固定数至少要增加 2', '乙 is pinned at 1, below its own floor of 3; raise the pin by at least 2', '乙'],
  [3, 0, [a, town('乙', { cap: 1, pin: 3 })], '乙 固定为 3，高于自己的上限 1，固定数至少要减少 2', '乙 is pinned at 3, above its own cap of 1; lower the pin by at least 2', '乙'],
  [3, 0, [a, town('乙', { pin: 5 })], '乙 固定为 5，超过全区 3，至少要减少 2', '乙 pinned at 5, above the district\'s 3; take off at least 2', '乙'],
  [9, 0, [town('甲', { pin: 8 }), town('乙', { floor: 3 })], '甲 固定为 8，乙 下限为 3，合计 11，超过全区 9，至少要减少 2', '甲 pinned at 8, 乙 floored at 3, together 11, above the district\'s 9; take off at least 2', '乙甲'],
  [9, 0, [town('甲', { pin: 5 }), town('乙', { cap: 3 })], '甲 固定为 5，乙 上限为 3，合计 8，少于全区 9，至少要增加 1', '甲 pinned at 5, 乙 capped at 3, together 8, below the district\'s 9; add at least 1', '乙甲'],
  // A floor of 0 or less holds nothing; a cap of 0 and a pin of 0 do.
  [9, 0, [town('甲', { pin: 10 }), town('乙', { floor: 0 }), town('丙', { floor: -2 })], '甲 固定为 10，超过全区 9，至少要减少 1', '甲 pinned at 10, above the district\'s 9; take off at least 1', '甲'],
  [9, 0, [town('甲', { pin: 8 }), town('乙', { cap: 0 })], '甲 固定为 8，乙 上限为 0，合计 8，少于全区 9，至少要增加 1', '甲 pinned at 8, 乙 capped at 0, together 8, below the district\'s 9; add at least 1', '乙甲'],
  [9, 0, [town('甲', { pin: 10 }), town('乙', { pin: 0 })], '乙、甲 固定为 0、10，合计 10，超过全区 9，至少要减少 1', '乙, 甲 pinned at 0, 10, together 10, above the district\'s 9; take off at least 1', '乙甲'],
  [-9, 0, [town('甲', { pin: -12 }), b], '甲 固定为 -12，少于全区 -9，至少要增加 3', '甲 pinned at -12, below the district\'s -9; add at least 3', '甲'],
  [-9, 0, [town('甲', { pin: -4 }), town('乙', { floor: -2 })], '甲 固定为 -4，乙 下限为 -2，合计 -6，超过全区 -9，至少要减少 3', '甲 pinned at -4, 乙 floored at -2, together -6, above the district\'s -9; take off at least 3', '乙甲'],
  [9, 0, [a, town('乙', { cap: -1 })], '乙 的上限 -1 小于 0，与全区 9 方向相反，上限至少要改为 0', 'the cap of 乙, -1, is below 0, against the district\'s 9; move the cap to 0 at least', '乙'],
  [-9, 0, [a, town('乙', { floor: 1 })], '乙 的下限 1 大于 0，与全区 -9 方向相反，下限至少要改为 0', 'the floor of 乙, 1, is above 0, against the district\'s -9; move the floor to 0 at least', '乙'],
  [32, 0, [town('甲', { cap: 5 }), town('乙', { weight: 0 }), town('丙', { weight: 0, floor: 3 })], '丙、乙 的权重都是 0，剩下的 24 无法分解，请至少给其中一个填写权重', 'the weights of 丙, 乙 are all 0, so the remaining 24 can\'t be divided; give at least one of them a weight', '丙乙'],
  [-32, 0, [town('甲', { floor: -5 }), town('乙', { weight: 0 })], '乙 的权重都是 0，剩下的 -27 无法分解，请至少给其中一个填写权重', 'the weights of 乙 are all 0, so the remaining -27 can\'t be divided; give at least one of them a weight', '乙'],
  // Six names are told.
  [5, 0, seven.slice(1).map((name) => town(name, { pin: 1 })), '丑、午、卯、寅、巳、辰 固定为 1、1、1、1、1、1，合计 6，超过全区 5，至少要减少 1', '丑, 午, 卯, 寅, 巳, 辰 pinned at 1, 1, 1, 1, 1, 1, together 6, above the district\'s 5; take off at least 1', '丑午卯寅巳辰'],
  [5, 0, seven.map((name) => town(name, { pin: 1 })), '丑、午、卯、子、寅、巳等 固定为 1、1、1、1、1、1…，合计 7，超过全区 5，至少要减少 2', '丑, 午, 卯, 子, 寅, 巳 and others pinned at 1, 1, 1, 1, 1, 1…, together 7, above the district\'s 5; take off at least 2', '丑午卯子寅巳辰'],
])('%d to %d decimals is refused: case %#', (amount, decimals, shares, zh, en, towns) => {
  const result = allocate(amount, decimals, shares);
  expect(result.ok ? 'allocated' : { ...result.conflict, towns: result.conflict.towns.join('') }).toEqual({ text: { zh, en }, towns });
});

/** "甲 2+1=3 remainder": what is told of each town. */
it.each<[string, number, number, readonly Share[], readonly string[]]>([
  ['nothing over nobody', 0, 0, [], []],
  ['a floor that is the cap', 9, 0, [town('甲', { floor: 3, cap: 3 }), b], ['甲 3: 3+0=3 cap', '乙 6: 6+0=6 exact']],
  ['a cap of 0', 9, 0, [town('甲', { cap: 0 }), b], ['甲 0: 0+0=0 cap', '乙 9: 9+0=9 exact']],
  ['a floor below 0 holds nothing', 10, 0, [town('甲', { weight: 0, floor: -3 }), b], ['甲 0: 0+0=0 exact', '乙 10: 10+0=10 exact']],
  ['floors of those who weigh nothing', 8, 0, [town('甲', { weight: 0, floor: 5 }), town('乙', { weight: 0, floor: 3 })], ['甲 5: 5+0=5 floor', '乙 3: 3+0=3 floor']],
  ['limits are taken to the next unit inside', 10, 0, [town('甲', { weight: 9, cap: 4.7 }), b, town('丙', { weight: 0, floor: 1.2 })], ['甲 4: 4+0=4 cap', '乙 4: 4+0=4 exact', '丙 2: 2+0=2 floor']],
  ['below 0', -10, 0, [a, b], ['甲 -6.666666: -6+-1=-7 remainder', '乙 -3.333333: -3+0=-3 rounded-down']],
  ['below 0 with limits', -10, 0, [town('甲', { floor: -3 }), town('乙', { cap: -6 }), town('丙')], ['甲 -2: -2+0=-2 exact', '乙 -6: -6+0=-6 cap', '丙 -2: -2+0=-2 exact']],
  ['a floor below 0 reached', -10, 0, [town('甲', { floor: -3 }), b], ['甲 -3: -3+0=-3 floor', '乙 -7: -7+0=-7 exact']],
  ['a pin with the decimals of a total below 0', -3.5, 1, [town('甲', { pin: -1.5 }), b], ['甲 -1.5: -1.5+0=-1.5 pinned', '乙 -2: -2+0=-2 exact']],
  ['a share that is next to nothing', -1, 0, [town('甲', { weight: 1e-9 }), b], ['甲 0: 0+0=0 rounded-down', '乙 -0.999999: 0+-1=-1 remainder']],
  ['halves', 1, 0, [town('甲'), b], ['甲 0.5: 0+0=0 rounded-down', '乙 0.5: 0+1=1 remainder']],
  ['tens', 20, 1, [town('甲'), b], ['甲 10: 10+0=10 exact', '乙 10: 10+0=10 exact']],
  ['more units than a double counts', 1e16, 2, [town('甲'), b], ['甲 5000000000000000: 5000000000000000+0=5000000000000000 exact', '乙 5000000000000000: 5000000000000000+0=5000000000000000 exact']],
  // Ties: the name that is the beginning of the other first, whatever the order.
  ['a name within a name', 1, 0, [town('东镇'), town('东')], ['东镇 0.5: 0+0=0 rounded-down', '东 0.5: 0+1=1 remainder']],
  ['a name within a name, turned round', 1, 0, [town('东'), town('东镇')], ['东 0.5: 0+1=1 remainder', '东镇 0.5: 0+0=0 rounded-down']],
  ['names alike at first', 1, 0, [town('东镇'), town('东乡')], ['东镇 0.5: 0+0=0 rounded-down', '东乡 0.5: 0+1=1 remainder']],
])('%s', (_, amount, decimals, shares, wanted) => {
  const result = allocate(amount, decimals, shares);
  expect(result.ok ? result.towns.map((each) => `${each.town} ${each.exact}: ${each.down}+${each.extra}=${each.value} ${each.reason}`) : result.conflict.text.zh).toEqual(wanted);
});
