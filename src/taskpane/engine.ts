/**
 * All of the pane that is not needed to draw it first: what works on workbooks, and the views of what that finds. It
 * comes in a file of its own, asked for right after the first painting (see open.ts); the preview has it at once.
 */
import type { TemplateResult } from 'lit-html';
import type { Template } from '../core';
import { createActions } from './actions';
import { breakdownView } from './breakdown/views/breakdown';
import type { CheckResult, Tab } from './state';
import './styles/late.css';
import type { View } from './view';
import { checkResultView } from './views/check-result';
import { submitView } from './views/submit';
import { templatesView } from './views/templates';

export interface Engine {
  /** The built-in ones. */
  readonly templates: readonly Template[];
  readonly createActions: typeof createActions;
  readonly result: (view: View, result: CheckResult) => TemplateResult;
  readonly places: Readonly<Record<Exclude<Tab, 'check'>, (view: View) => TemplateResult>>;
}

export function engineOf(templates: readonly Template[]): Engine {
  return { templates, createActions, result: checkResultView, places: { templates: templatesView, breakdown: breakdownView, submit: submitView } };
}
