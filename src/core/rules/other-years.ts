/**
 * Tables that are a template's but for their years: last year's that was kept, or one that was reused for another year.
 * Where the workbook has the template's own table as well, that is a remark; where it has not, the district's figures
 * are not checked at all, and that must not pass unseen.
 */
import type { Finding, Severity } from '../finding/finding';
import type { Found, Resembling } from '../table/find';
import type { Text } from '../text';

type Years = NonNullable<Resembling['otherYear']>;

/** "表头的年份是 2022年、2024年，没有 2023年", without an end. */
export function otherYears({ years, own }: Years): Text {
  return { zh: `表头的年份是 ${years.map((year) => `${year}年`).join('、')}，没有 ${own}年`, en: `The header's years are ${years.join(', ')}, without ${own}` };
}

/** Whether a table of the same template was found: then nothing is missing. */
export function isBeside({ tables }: Found, { template }: Resembling): boolean {
  return tables.some((table) => table.template.id === template.id);
}

export function otherYearFindings(found: Found, severity: Severity): readonly Finding[] {
  return found.resembling.flatMap((one) => (one.otherYear && !isBeside(found, one) ? [findingOf(one, one.otherYear, severity)] : []));
}

function findingOf({ sheet, template, header, rows }: Resembling, otherYear: Years, severity: Severity): Finding {
  const said = otherYears(otherYear);
  return {
    rule: 'structure',
    key: ['structure', template.id, 'other-year'].join('|'),
    basis: otherYear.years.join('|'),
    formerly: { key: ['structure', template.id, 'other-year', sheet].join('|'), basis: otherYear.years.join('|') },
    severity,
    places: [{ sheet, row: header.row + header.rows - 1, column: header.column }],
    indicator: '',
    region: '',
    period: '',
    department: '',
    actual: otherYear.years.map((year) => `${year}年`).join('、'),
    expected: `${otherYear.own}年`,
    difference: null,
    message: {
      zh: `本表像“${template.name.zh}”（认出 ${rows} 个指标），但${said.zh}，整张表未校验；请核对表头的年份`,
      en: `This looks like "${template.name.en}" (${rows} indicators recognised), but ${said.en.charAt(0).toLowerCase()}${said.en.slice(1)}, so none of it was checked; please check the years`,
    },
    fixes: [],
  };
}
