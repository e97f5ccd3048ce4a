/** What a clerk reads comes from the catalogues: no Chinese and no English sentence stands in a view. */
import { expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';

const HAN = /\p{Script=Han}/u;
/** Attributes that a clerk reads or hears. */
const SPOKEN = /(?:^|\s)(?:aria-label|aria-description|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu;
const EXPRESSION = '\u0000';
/** Parts of file names, which are the same in every language. */
const ALLOWED: readonly string[] = ['年指标.xlsx', '-校核'];

const files = ['src/taskpane', 'src/preview'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('messages'))
    .map((file) => `${folder}/${file}`),
);

it('finds inline text where there is some', () => {
  expect(inlineTexts('const a = html`<p title="Go">Hello ${x}</p>`; const b = html`<b>${"你好"}</b>`;').map(({ text }) => text)).toEqual(['Hello', 'Go', '你好']);
  expect(inlineTexts('const a = { zh: "你好", en: "Hello" }; const b = html`<p class="intro">${t.intro} · </p>`;')).toEqual([]);
});

it.each(files)('%s', (file) => {
  const found = inlineTexts(readFileSync(file, 'utf8')).filter(({ text }) => !ALLOWED.includes(text));
  expect(found.map(({ line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
});

function inlineTexts(code: string): readonly { readonly line: number; readonly text: string }[] {
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true);
  const found: { line: number; text: string }[] = [];
  const add = (node: ts.Node, text: string): void => void found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      const markup = ts.isNoSubstitutionTemplateLiteral(node.template) ? node.template.text : [node.template.head.text, ...node.template.templateSpans.map((span) => span.literal.text)].join(EXPRESSION);
      // Arrow functions are expressions, so that no ">" of theirs is left in the markup.
      const texts = markup.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '\n').split(/[\n\u0000]/).map((text) => text.trim()).filter((text) => /\p{L}/u.test(text) && !text.startsWith('&'));
      for (const text of [...texts, ...[...markup.matchAll(SPOKEN)].map(([, spoken]) => spoken ?? '')]) add(node, text);
    } else if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && HAN.test(node.text) && !inTag(node) && !isSaidInBoth(node)) {
      add(node, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Its text was looked at as markup. */
function inTag(node: ts.Node): boolean {
  if (ts.isStringLiteral(node)) return false;
  for (const at of [node.parent, node.parent?.parent, node.parent?.parent?.parent]) if (at && ts.isTaggedTemplateExpression(at)) return true;
  return false;
}

/** `{ zh: …, en: … }`: a `Text` of a refusal says it in both languages where it is thrown, as the core's do. */
function isSaidInBoth(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isPropertyAssignment(at) && at.name.getText() === 'zh') return ts.isObjectLiteralExpression(at.parent) && at.parent.properties.some((other) => other.name?.getText() === 'en');
  }
  return false;
}
