/**
 * Tables that are a template's but for their header: last year's that was kept, one that was reused for another year,
 * one whose header nobody understands. Where the workbook has the template's own table as well, that is a remark; where
 * it has not, figures of the district are not checked at all, and that must not pass unseen.
 */
import type { Finding, Severity } from '../finding/finding';
import type { Found } from '../table/find';
import type { Resembling } from '../table/resembling';
import type { Text } from '../text';

type Years = NonNullable<Resembling['otherYear']>;

/** "表头的年份是 2022年、2024年，没有 2023年", without an end. */
export function otherYears({ years, own }: Years): Text {
  return { zh: `表头的年份是 ${years.map((year) => `${year}年`).join('、')}，没有 ${own}年`, en: `The header's years are ${years.join(', ')}, without ${own}` };
}

/** Whether a table of the same template was found: then nothing is missing. */
export function isBeside({ tables }: Found, { template, unread }: Resembling): boolean {
  return tables.some((table) => table.template.id === template.id || unread?.some(({ id }) => id === table.template.id));
}

/** `own` is what the workbook says of the rule `structure`; without a word, other years are hard, and a header in other words may be explained. */
export function unreadTableFindings(found: Found, own: Severity | undefined): readonly Finding[] {
  return found.resembling
    .filter((one) => !isBeside(found, one))
    .flatMap((one) => (one.otherYear ? [ofOtherYear(one, one.otherYear, own ?? 'hard')] : one.unread ? [withoutHeader(one, own ?? 'soft')] : []));
}

function ofOtherYear(one: Resembling, otherYear: Years, severity: Severity): Finding {
  const said = otherYears(otherYear);
  const looks = alike(one);
  return {
    ...common(one, 'other-year', severity),
    basis: otherYear.years.join('|'),
    formerly: { key: ['structure', one.template.id, 'other-year', one.sheet].join('|'), basis: otherYear.years.join('|') },
    actual: otherYear.years.map((year) => `${year}年`).join('、'),
    expected: `${otherYear.own}年`,
    message: {
      zh: `${looks.zh}，但${said.zh}，整张表未校验；请核对表头的年份`,
      en: `${looks.en}, but ${said.en.charAt(0).toLowerCase()}${said.en.slice(1)}, so none of it was checked; please check the years`,
    },
  };
}

function withoutHeader(one: Resembling, severity: Severity): Finding {
  const looks = alike(one);
  return {
    ...common(one, 'unread', severity),
    basis: String(one.rows),
    actual: null,
    expected: null,
    message: {
      zh: `${looks.zh}，但没有认出它的表头，整张表未校验；请核对表头（年份、季度、乡镇名称）`,
      en: `${looks.en}, but its header was not recognised, so none of it was checked; please compare its header (years, quarters, names of towns)`,
    },
  };
}

function alike({ template, rows }: Resembling): Text {
  return { zh: `本表像“${template.name.zh}”（认出 ${rows} 个指标）`, en: `This looks like "${template.name.en}" (${rows} indicators recognised)` };
}

function common({ sheet, template, header }: Resembling, kind: string, severity: Severity): Omit<Finding, 'basis' | 'actual' | 'expected' | 'message'> {
  return {
    rule: 'structure',
    key: ['structure', template.id, kind].join('|'),
    severity,
    places: [{ sheet, row: header.row + header.rows - 1, column: header.column }],
    indicator: '',
    region: '',
    period: '',
    department: '',
    difference: null,
    fixes: [],
  };
}
