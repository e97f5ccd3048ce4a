import { Refusal } from '../core';
import { en } from './messages/en';
import { zh } from './messages/zh';
import type { Notice } from './state';

/** What the pane says of anything that was thrown: a refusal's own sentence, or ours with a detail to pass on. */
export function noticeOf(fault: unknown): Notice {
  if (fault instanceof Refusal) return { intent: 'error', text: fault.text };
  return { intent: 'error', text: { zh: zh.unexpected, en: en.unexpected }, detail: detailOf(fault) };
}

function detailOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  // Chromium's stack begins with name and message; Safari's (Excel on Mac) holds neither.
  const head = `${fault.name}: ${fault.message}`;
  const stack = fault.stack ?? '';
  return (stack.startsWith(head) ? stack : `${head}\n${stack}`) + officeDetail(fault);
}

/** Office's own account of where, and not its statements, which quote what was written into cells. */
function officeDetail(fault: Error): string {
  const { code, errorLocation } = 'debugInfo' in fault ? ((fault.debugInfo ?? {}) as Readonly<Record<string, unknown>>) : {};
  const known = { ...(code === undefined ? {} : { code }), ...(errorLocation === undefined ? {} : { errorLocation }) };
  return Object.keys(known).length === 0 ? '' : `\n${JSON.stringify(known)}`;
}
