/** What no source file holds. lit-html's own bindings set text, attributes and properties, and read nothing as markup. */
export interface Forbidden {
  readonly name: string;
  readonly pattern: RegExp;
}

export const NO_HTML: readonly Forbidden[] = [
  { name: 'innerHTML', pattern: /\.innerHTML\b/ },
  { name: 'outerHTML', pattern: /\.outerHTML\b/ },
  { name: 'insertAdjacentHTML', pattern: /insertAdjacentHTML/ },
  { name: 'document.write', pattern: /document\.write/ },
  { name: 'unsafe directives', pattern: /unsafe(?:HTML|SVG|MathML|Static)|unsafe-(?:html|svg|mathml)\.js/ },
  { name: 'eval', pattern: /(?<![\w.$])eval\s*\(/ },
  { name: 'Function', pattern: /(?:new\s+|[^\w.$])Function\s*\(/ },
  { name: 'code as text', pattern: /set(?:Timeout|Interval)\(\s*['"`]/ },
  { name: 'DOMParser', pattern: /DOMParser/ },
  { name: 'createContextualFragment', pattern: /createContextualFragment/ },
  { name: 'srcdoc', pattern: /srcdoc/ },
  { name: 'javascript:', pattern: /javascript:/i },
  // Both are what the pages' content security policy blocks.
  { name: 'style attribute', pattern: /<[a-z][^<>]*\sstyle=["'$]/ },
  { name: 'inline handler', pattern: /<[a-z][^<>]*\son[a-z]+=["']/ },
  { name: 'window.open', pattern: /window\.open/ },
  { name: 'network', pattern: /(?<![\w.$])fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/ },
];
