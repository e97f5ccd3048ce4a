/** The words that say how a number is meant. A new one is a line here. */
import type { Comparator, Scope } from './quantity';

/**
 * 'bound' compares, directly before the number · 'scope' and 'aim' (力争) count anywhere in the clause ·
 * 'lead' opens a clause and says nothing about what is counted (完成、其中).
 */
export type Keyword =
  | { readonly role: 'bound'; readonly comparator: Comparator; readonly notAfter: string }
  | { readonly role: 'scope'; readonly scope: Scope }
  | { readonly role: 'aim' }
  | { readonly role: 'lead' };

/**
 * 以上、以下、以内 include the number, 超过、不满 do not: Civil Code of the PRC (民法典) art. 1259. 达 and 为 state the figure
 * itself. Words after ! end in a character that makes another word of them: 签约5个 is not "about 5".
 */
const BOUNDS: Readonly<Record<Comparator, string>> = {
  '=': '达到 达!发到抵传表直 为!行作认因 控制在 =',
  '≥': '不少于 不低于 不小于 不下于 至少 最少 ≥ >=',
  '≤': '不超过 不高于 不大于 不多于 至多 最多 ≤ <=',
  '>': '超过 超!赶 突破 高于 大于 多于 >',
  '<': '低于 小于 少于 不足 不满 未满 不到 <',
  '≈': '约!签合契节预条公特邀 大约 近!附靠临邻 将近 接近 大概 ≈',
};

const SCOPES: readonly (readonly [Scope, string])[] = [
  ['yearly-new', '每年新增 年新增 每年新认定 每年新培育 每年新引进'],
  ['yearly', '每年 每年度'],
  [
    'new',
    '新增 新认定 新培育 新引进 新推广 新招引 新建 新入选 新获评 新获批 新获 新设立 新设 新签约 新签 新开工 新创建 新注册 新评 新聘 新上',
  ],
  ['cumulative', '累计 累积 总计 共计 合计'],
];

const AIMS = '力争 争取 确保 力保 努力 预期';
const LEADS = '完成 基本完成 实现 基本实现 其中 年内 全年 当年 本年 计划 目标 目前 现有 共有 共 预计 另外';

export const AFTER_WORDS: Readonly<Record<string, Comparator>> = {
  以上: '≥', 及以上: '≥', 以下: '≤', 及以下: '≤', 以内: '≤', 之内: '≤', 左右: '≈', 上下: '≈', 余: '>', 多: '>', 来: '≈',
};

export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...Object.entries(BOUNDS).flatMap(([comparator, words]) =>
    words.split(' ').map((entry): [string, Keyword] => {
      const [word = '', notAfter = ''] = entry.split('!');
      return [word, { role: 'bound', comparator: comparator as Comparator, notAfter }];
    }),
  ),
  ...SCOPES.flatMap(([scope, words]) => words.split(' ').map((word): [string, Keyword] => [word, { role: 'scope', scope }])),
  ...AIMS.split(' ').map((word): [string, Keyword] => [word, { role: 'aim' }]),
  ...LEADS.split(' ').map((word): [string, Keyword] => [word, { role: 'lead' }]),
]);

/** By first character, the longest first: 不超过 before 不. */
const BY_FIRST = new Map<string, readonly string[]>();
for (const word of [...KEYWORDS.keys()].sort((a, b) => b.length - a.length)) {
  BY_FIRST.set(word.charAt(0), [...(BY_FIRST.get(word.charAt(0)) ?? []), word]);
}

const AFTER = Object.keys(AFTER_WORDS).sort((a, b) => b.length - a.length);

/** The longest keyword that starts at `at`. */
export function keywordAt(text: string, at: number): string | undefined {
  const words = BY_FIRST.get(text.charAt(at));
  return words?.find((word) => {
    if (!text.startsWith(word, at)) return false;
    const keyword = KEYWORDS.get(word);
    return keyword?.role !== 'bound' || at === 0 || !keyword.notAfter.includes(text.charAt(at - 1));
  });
}

/** The longest word at `at` of those that follow a number. */
export function afterWordAt(text: string, at: number): string | undefined {
  return AFTER.find((word) => text.startsWith(word, at));
}
