/** Nothing that stands in a workbook, a pack or a file's name is ever read as markup or as code. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { NO_HTML } from './no-html';

const src = join(__dirname, '../../src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

const found = (code: string): readonly string[] => NO_HTML.filter(({ pattern }) => pattern.test(code)).map(({ name }) => name);

it('no source file turns text into markup, code or an address that runs', () => {
  expect(files.length).toBeGreaterThan(300);
  const bad = files.flatMap((path) => found(readFileSync(path, 'utf8')).map((name) => `${relative(src, path)}: ${name}`));
  // The preview's sample workbook, which webpack puts beside the page.
  expect(bad).toEqual(['preview/sample/sample.ts: network']);
  expect(readFileSync(join(src, 'preview/sample/sample.ts'), 'utf8').match(/fetch\([^)]*\)/g)).toEqual(['fetch(address)']);
});

describe('the patterns find what they are for', () => {
  it.each([
    ['element.innerHTML = text', 'innerHTML'],
    ['x.outerHTML=y', 'outerHTML'],
    ["e.insertAdjacentHTML('beforeend', t)", 'insertAdjacentHTML'],
    ['document.write(t)', 'document.write'],
    ["import { unsafeHTML } from 'lit-html/directives/unsafe-html.js'", 'unsafe directives'],
    ['eval(code)', 'eval'],
    ['new Function(code)', 'Function'],
    ["setTimeout('x()', 1)", 'code as text'],
    ['new DOMParser()', 'DOMParser'],
    ['range.createContextualFragment(t)', 'createContextualFragment'],
    ['frame.srcdoc = t', 'srcdoc'],
    ['html`<a href="javascript:x">`', 'javascript:'],
    ['html`<div style=${width}>`', 'style attribute'],
    ['html`<div onclick="x()">`', 'inline handler'],
    ['window.open(address)', 'window.open'],
    ['fetch(address)', 'network'],
    ['new WebSocket(address)', 'network'],
    ['navigator.sendBeacon(a, b)', 'network'],
  ])('%s', (code, name) => {
    expect(found(code)).toContain(name);
  });

  it('and not what is harmless', () => {
    expect(found("html`<button @click=${run} title=${text}>${text}</button>`; element.textContent = text; retrieval(x); setTimeout(() => f(), 1)")).toEqual([]);
  });
});
