/** What the progress sheets print. */
import { printNumber, shift } from '../indicator/decimal';
import { MARK_STYLES } from '../sheet/mark-style';
import type { Language, Text } from '../text';
import type { Thresholds } from '../template/thresholds';
import type { Judged, Light, Unlit } from './judge';

/** The sign and the name with the colour: colour is never the only sign. */
export const LIGHTS: Readonly<Record<Light, Text>> = {
  green: { zh: '● 绿', en: '● green' },
  yellow: { zh: '● 黄', en: '● yellow' },
  red: { zh: '● 红', en: '● red' },
};

/** Excel's own Good, Neutral and Bad, as the marks have them. */
export const LIGHT_FILLS: Readonly<Record<Light, string>> = { green: MARK_STYLES.passed.fill, yellow: MARK_STYLES.warning.fill, red: MARK_STYLES.error.fill };
export const UNLIT_FILL = MARK_STYLES['not-checked'].fill;

const UNLIT: Readonly<Record<Unlit, Text>> = {
  'not-reported': { zh: '未报', en: 'not reported' },
  'no-target': { zh: '无目标', en: 'no target' },
  'not-due': { zh: '年底考核', en: 'at year end' },
  'no-direction': { zh: '不亮灯', en: 'no light' },
};

export function lightText({ light, unlit }: Judged): Text {
  return light ? LIGHTS[light] : UNLIT[unlit ?? 'no-target'];
}

/** Where the target that was due comes from, or why there is no light. */
export function remark({ target, reason, unlit }: Judged, language: Language): string {
  if (reason && !(unlit === 'not-reported' && reason.zh === UNLIT['not-reported'].zh)) return reason[language];
  if (target?.basis === 'share') return { zh: `按全年目标的 ${target.quarters}/4 计`, en: `${target.quarters}/4 of the year's target` }[language];
  return target?.basis === 'year' ? { zh: '按全年目标计', en: "the year's target" }[language] : '';
}

export function legend({ green, yellow }: Thresholds, language: Language): string {
  const [high, low] = [percent(green), percent(yellow)];
  return {
    zh: `完成率＝完成÷应达（越低越好的指标为 2－完成÷应达）；完成率 ≥${high} 绿，≥${low} 黄，低于 ${low} 红。`,
    en: `Completion is actual ÷ due (2 − actual ÷ due where lower is better); ≥${high} green, ≥${low} yellow, below it red.`,
  }[language];
}

export function rankingLegend({ cap }: Thresholds, language: Language): string {
  return {
    zh: `名次按可加总指标的平均完成率（单项最高计 ${percent(cap)}），相同的并列；可加总指标有未报的乡镇不排名。`,
    en: `Ranked by mean completion of the indicators that add over towns (each counts for ${percent(cap)} at most); equals share a place; towns with any of these missing are not ranked.`,
  }[language];
}

export const CHANGED: Text = { zh: '数据已变，请重新生成晾晒', en: 'Figures have changed: draw this sheet again' };

function percent(share: number): string {
  return `${printNumber(shift(share, 2))}%`;
}
