import { unescapeXml } from './escape';
import { markupEnd } from './scan';

/** The characters in an element, CDATA sections included, markup and comments left out. */
export function textOf(element: string): string {
  let text = '';
  let at = 0;
  for (let next = element.indexOf('<'); next >= 0; next = element.indexOf('<', at)) {
    text += unescapeXml(element.slice(at, next));
    at = markupEnd(element, next);
    if (element.startsWith('<![CDATA[', next)) text += element.slice(next + 9, at - 3);
  }
  return text;
}
