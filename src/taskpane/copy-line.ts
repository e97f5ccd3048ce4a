/** A finding as one line of plain text, for a chat message: severity, where, what, and what would explain it. */
import { printAddress, type Finding, type Language } from '../core';
import { printPeriodKey, printValue } from './figures';
import { MESSAGES } from './messages/messages';

export function lineOf(finding: Finding, language: Language): string {
  const t = MESSAGES[language];
  const { places: [place], expected } = finding;
  const message = finding.message[language];
  const severity = language === 'zh' ? `【${t.severities[finding.severity]}】` : `[${t.severities[finding.severity]}] `;
  const subject = [finding.indicator, finding.period === '' ? '' : printPeriodKey(finding.period, language), finding.region].filter((part) => part !== '' && !message.startsWith(part));
  const where = [place ? `${place.sheet}!${printAddress(place)}` : '', subject.join(' · ')].filter((part) => part !== '').join(' ');
  const due = expected === null ? '' : printValue(expected, t.blank);
  const parts = [
    where === '' ? message : `${where}${t.list.colon}${message}`,
    // Most sentences say it already.
    ...(due === '' || message.includes(due.replace(/^≥ /, '')) ? [] : [`${t.expected} ${due}`]),
    ...(finding.why ? [`${t.why}${t.list.colon}${finding.why[language]}`] : []),
  ];
  return `${severity}${parts.join(language === 'zh' ? '；' : '; ')}`.replace(/\s+/g, ' ').trim();
}
