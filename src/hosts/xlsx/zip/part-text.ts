/** XML parts as text, and back in the encoding they came in. ECMA-376 part 1 §11.2: UTF-8 or UTF-16. */
import { damaged } from './refusals';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface PartText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** `name` is for the refusal of bytes that are no text in the encoding: they could not be written back unharmed. */
export function decodePart(bytes: Uint8Array, name: string): PartText {
  const encoding = encodingOf(bytes);
  try {
    const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true });
    return { text: decoder.decode(bytes), encoding };
  } catch {
    throw damaged(name);
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8-bom' : 'utf-8';
}

export function encodePart({ text, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  const little = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, little);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2 + 2, text.charCodeAt(index), little);
  return bytes;
}
