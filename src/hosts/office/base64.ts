const CHUNK = 0x8000;

/** As Excel takes files. In chunks: as many arguments as a file has bytes are too many for a call. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(text);
}
