/** What `check --format` takes. */
import { csv } from './csv';
import type { Format } from './format';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import { text } from './text';

export const FORMATS: Readonly<Record<string, Format>> = { text, json, html, junit, csv };

export function formatNamed(name: string): Format | undefined {
  return Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
}
