/**
 * A workbook may carry its own severities: the custom property `zbjh.rule.<id>` says hard, soft, info or off. They are
 * named in the report's remarks and in its receipt, since whoever receives the workbook has to see what was relaxed.
 */
import { SEVERITIES, type Severity } from '../finding/finding';
import type { Snapshot } from '../sheet/snapshot';
import type { Text } from '../text';

const PREFIX = 'zbjh.rule.';

export type Override = Severity | 'off';
export type Overrides = ReadonlyMap<string, Override>;

export function overridesIn(properties: Snapshot['properties']): Overrides {
  const overrides = new Map<string, Override>();
  for (const [name, value] of Object.entries(properties)) {
    // Office does not tell the cases of a property's name apart, and rules have small letters only.
    const own = name.toLowerCase();
    const wanted = [...SEVERITIES, 'off' as const].find((one) => one === value.trim());
    if (own.startsWith(PREFIX) && wanted) overrides.set(own.slice(PREFIX.length), wanted);
  }
  return overrides;
}

/** `same-figure=soft; years-trend=off`, in alphabetical order; '' where there are none. */
export function printOverrides(overrides: Overrides): string {
  return [...overrides].map(([rule, value]) => `${rule}=${value}`).sort().join('; ');
}

export function overridesRemark(overrides: Overrides): Text[] {
  if (overrides.size === 0) return [];
  const list = printOverrides(overrides);
  return [{ zh: `本工作簿自行调整了规则级别：${list}`, en: `This workbook sets severities of its own: ${list}` }];
}
