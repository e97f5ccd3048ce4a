/** What the page says where it can't be a pane. */
import { html, render } from 'lit-html';
import type { Language } from '../core';
import type { ShellMessages } from './messages/shell-zh';
import './styles/pane.css';
import { followTheme, systemTheme } from './theme';

export function showInstead(root: HTMLElement, language: Language, t: ShellMessages, why: string): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  followTheme(systemTheme);
  // What the page says while it loads is no part of what is rendered.
  root.replaceChildren();
  render(
    html`
      <div class="pane">
        <header class="head"><h1 class="title">${t.title}</h1></header>
        <div class="instead" role="alert" data-test="instead">
          <p>${why}</p>
          <p><a href="index.html">${t.openPreview}</a></p>
        </div>
      </div>
    `,
    root,
  );
}
