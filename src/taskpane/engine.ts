/**
 * All of the pane that is not needed to draw it first: what works on workbooks, and the views of what that finds. It
 * comes in a file of its own, asked for right after the first painting (see open.ts); the preview has it at once.
 */
import type { TemplateResult } from 'lit-html';
import type { Host, Template } from '../core';
import { createActions } from './actions';
import { breakdownView } from './breakdown/views/breakdown';
import { MESSAGES } from './messages/messages';
import type { CheckResult, Tab } from './state';
import './styles/late.css';
import type { View } from './view';
import { checkResultView } from './views/check-result';
import { outcomeText } from './views/outcome-text';
import { standingResultView } from './views/standing-result';
import { submitView } from './views/submit';
import { templatesView } from './views/templates';

export interface Engine {
  /** The workbook that it works on first. */
  readonly host: Host;
  /** The built-in ones. */
  readonly templates: readonly Template[];
  readonly messages: typeof MESSAGES;
  readonly createActions: typeof createActions;
  readonly standing: (view: View, result: CheckResult) => TemplateResult;
  readonly outcome: (view: View) => string;
  readonly result: (view: View, result: CheckResult) => TemplateResult;
  readonly places: Readonly<Record<Exclude<Tab, 'check'>, (view: View) => TemplateResult>>;
}

export function engineOf(templates: readonly Template[], host: Host): Engine {
  return { host, templates, messages: MESSAGES, createActions, standing: standingResultView, outcome: outcomeText, result: checkResultView, places: { templates: templatesView, breakdown: breakdownView, submit: submitView } };
}
