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
  const debug = 'debugInfo' in fault ? `\n${JSON.stringify(fault.debugInfo)}` : '';
  return (stack.startsWith(head) ? stack : `${head}\n${stack}`) + debug;
}
