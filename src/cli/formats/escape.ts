import { shownText } from '../shown';

/** Text for XML and HTML; control characters, most of which XML 1.0 forbids, become U+FFFD. */
export function escapeMarkup(text: string): string {
  return shownText(text)
    // Not allowed either (§2.2).
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
