/** The units that indicator tables use. A unit of one's own is a row here. */

export interface BaseUnit {
  readonly name: string;
  readonly dimension: string;
  readonly power: number;
  readonly counts: boolean;
  /** A date when it follows a number in running text: 19年. */
  readonly time: boolean;
  /** What makes another word of it: 人 is no unit in 人才, 项 none in 项目. */
  readonly notBefore: readonly string[];
}

/** Scales that stand before a unit or alone; the longest first. 十 and 百 belong to Chinese numerals. */
export const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** dimension: names by power of ten; a name may be followed by !what must not come next. */
const MEASURES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  yuan: { 0: '元!件!素!旦 人民币元 元人民币' },
  dollar: { 0: '美元 美金' },
  euro: { 0: '欧元' },
  percent: { 0: '%', [-1]: '‰' },
  points: { 0: '个百分点 百分点 pct' },
  score: { 0: '分!之!别!为!布!中!析!类!期!子!公!管' },
  times: { 0: '倍!增' },
  'person-time': { 0: '人次' },
  'person-year': { 0: '人年 人·年' },
  mu: { 0: '亩!均' },
  area: { 0: '平方米 平米 ㎡ m² m2 方!案!面!式!向!法!针', 4: '公顷', 6: '平方公里 平方千米 km²' },
  length: { 0: '米', 3: '公里 千米 km' },
  mass: { 0: '吨', [-3]: '公斤 千克' },
  coal: { 0: '吨标准煤 吨标煤' },
  energy: { 0: '千瓦时 kWh', 3: '兆瓦时 MWh' },
  power: { 0: '千瓦!时 kW', 3: '兆瓦!时 MW' },
  hour: { 0: '小时 学时 课时' },
};

/** Things counted one by one; names of one line are used for the same things. */
const COUNTERS = [
  '个!性!人!体!税!案',
  '家!庭!长!居',
  '户!外!籍!均',
  '人!才!员!次!年!均!民!工!社!力!口!大!事!物!数',
  '名!列!单!称!牌!医!校!录',
  '位!列!于!次!置',
  '件!套!均',
  '项!目',
  '篇!章',
  '场次',
  '场!所!地!景!馆!址',
  '次!数!级!日!年!第',
  '幢 栋',
  '台套 台(套)',
  '台!阶!州!账!湾',
  '套!餐',
  '条!件',
  '支!持!撑!付!出!行!部',
  '座!谈',
  '处!理!于!置!长!级',
  '所!有!在!得!属!以',
  '间!接',
  '份!额',
  '种!植!子!类!业!苗',
  '门!槛!户!类!店!票!诊',
  '款!项',
  '例!如!外',
  '批次',
  '批!准!量!复!示!发',
  '辆',
  '艘',
  '头!部',
  '株',
  '张',
  '本!地!级!科!区!市!省',
  '部!门!分!级!署!委!长!队',
  '起!步!草!来!点',
  '宗',
  '笔!试',
  '组!织!建!成',
  '村!级!镇!民',
  '床位 张床位',
  '只',
  '枚',
  '颗',
  '片!区',
  '车次',
  '架次',
  '站!点!式',
] as const;

/** Known in an indicator's unit, e.g. 元/年; a date in running text. */
const TIMES = ['年', '月', '日', '天'] as const;

function row(entry: string, dimension: string, power: number, counts: boolean, time: boolean): BaseUnit {
  const [name = '', ...notBefore] = entry.split('!');
  return { name, dimension, power, counts, time, notBefore };
}

export const BASE_UNITS: readonly BaseUnit[] = [
  ...Object.entries(MEASURES).flatMap(([dimension, powers]) =>
    Object.entries(powers).flatMap(([power, names]) => names.split(' ').map((name) => row(name, dimension, Number(power), false, false))),
  ),
  ...COUNTERS.flatMap((line) => line.split(' ').map((name) => row(name, dimensionOfCounter(line), 0, true, false))),
  row('个月', 'month', 0, false, false),
  ...TIMES.map((name) => row(name, `time:${name}`, 0, false, true)),
];

/** By first character, the longest name first, so that 人次 is found before 人. */
export const BASE_UNITS_BY_FIRST: ReadonlyMap<string, readonly BaseUnit[]> = byFirst(BASE_UNITS);

function byFirst(units: readonly BaseUnit[]): ReadonlyMap<string, readonly BaseUnit[]> {
  const groups = new Map<string, BaseUnit[]>();
  for (const unit of [...units].sort((a, b) => b.name.length - a.name.length)) {
    groups.set(unit.name.charAt(0), [...(groups.get(unit.name.charAt(0)) ?? []), unit]);
  }
  return groups;
}

/** 家 and 户 count enterprises, 人 名 位 count people: each pair is one dimension. */
function dimensionOfCounter(line: string): string {
  const [first = ''] = (line.split(' ')[0] ?? '').split('!');
  if (first === '个') return 'each';
  if (first === '户') return '家';
  return first === '名' || first === '位' ? '人' : first;
}
