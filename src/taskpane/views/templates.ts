import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { figureColumns, type Template } from '../../core';
import { originOf } from '../packs/in-book';
import type { View } from '../view';
import { buttonView } from './button';
import { learnFormView } from './learn-form';
import { ownPacksView } from './own-packs';
import { progressView } from './progress';

/** 模板: choose a table, blank or published, and put it into the workbook as a sheet. */
export function templatesView(view: View): TemplateResult {
  const { state, t, templates, actions } = view;
  if (state.packs.form) return learnFormView(view, state.packs.form);
  const busy = state.phase !== undefined;
  return html`
    <fieldset class="choices">
      <legend>${t.chooseTemplate}</legend>
      ${templates.map((template) => templateView(view, template))}
    </fieldset>
    ${ownPacksView(view)}
    <div class="foot">
      <fieldset class="contents">
        <legend class="visually-hidden">${t.contents}</legend>
        ${contentsView(view, false, t.blankTable)} ${contentsView(view, true, t.published)}
      </fieldset>
      ${buttonView({ label: t.insert, test: 'insert', off: busy || !templates.some(({ id }) => id === state.template), primary: true, press: () => void actions.insert() })}
      ${busy ? progressView(view) : nothing}
    </div>
  `;
}

function templateView(view: View, template: Template): TemplateResult {
  const { state, t, say, dispatch } = view;
  const { document, annex } = template.source;
  const origin = originOf(state.packs, template);
  return html`
    <label class="choice">
      <input
        type="radio"
        name="template"
        value=${template.id}
        .checked=${live(state.template === template.id)}
        @change=${() => dispatch({ kind: 'template', template: template.id })}
      />
      <span class="choice-text">
        <span class="choice-name">
          ${say(template.name)}${origin === 'built-in' ? nothing : html` <span class="origin" data-test="origin">${t.packs.origins[origin]}</span>`}
        </span>
        <span class="choice-line">${template.district} · ${sizeOf(view, template)}</span>
        <span class="choice-line">${t.templateSource(document, annex)}</span>
      </span>
    </label>
  `;
}

function sizeOf({ t }: View, template: Template): string {
  const columns = figureColumns(template).length;
  // A list of works has no figures.
  return columns > 0 ? t.templateSize(template.rows.length, columns) : t.templateRows(template.rows.length);
}

function contentsView({ state, dispatch }: View, published: boolean, name: string): TemplateResult {
  return html`
    <label class="content">
      <input
        type="radio"
        name="contents"
        value=${published ? 'published' : 'blank'}
        .checked=${live(state.published === published)}
        @change=${() => dispatch({ kind: 'published', published })}
      />
      <span>${name}</span>
    </label>
  `;
}
