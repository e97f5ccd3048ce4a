/** A page of React and Fluent v9 with what the pane shows first, as anyone would build it: one script, minified. */
import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { templates as packs } from '../../src/templates';
import { shellZh } from '../../src/taskpane/messages/shell-zh';
import type { StartPage } from './pane-start';
import { installPackages } from './peers';

export const REACT = { react: '19.3.1', 'react-dom': '19.3.1', '@fluentui/react-components': '9.74.11' } as const;

const HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>指标校核</title>
    <script src="office.js"></script>
    <script defer src="react.js"></script>
  </head>
  <body>
    <main id="pane"><p>正在打开指标校核…</p></main>
  </body>
</html>
`;

/** Undefined where the registry can't be reached. */
export function buildReactPage(folder: string): StartPage | undefined {
  const packages = join(folder, 'react');
  if (!installPackages(packages, REACT)) return undefined;
  const place = join(packages, 'page');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'react.html'), HTML);
  buildSync({
    entryPoints: [join(__dirname, 'react-fluent-page.mjs')],
    outfile: join(place, 'react.js'),
    nodePaths: [join(packages, 'node_modules')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', TEXTS: JSON.stringify(texts()) },
    legalComments: 'none',
    logLevel: 'error',
  });
  return { name: `React ${REACT.react} with Fluent ${REACT['@fluentui/react-components']}`, folder: place, page: 'react.html' };
}

/** The pane's own words. */
function texts(): Readonly<Record<string, unknown>> {
  const { title, otherLanguage, check, templates, breakdown, submit, checkWorkbook, checkSheet, colour, clear, colourHint, intro, live, standing } = shellZh;
  const list = packs.map(({ id, name, district, rows, source }) => ({ id, name: name.zh, size: `${district} · ${rows.length} 项`, source: `${source.document} ${source.annex}` }));
  return { title, otherLanguage, check, templates, breakdown, submit, checkWorkbook, checkSheet, colour, clear, colourHint, intro, live, unknown: standing.unknown, unknownHint: standing.unknownHint, list };
}
