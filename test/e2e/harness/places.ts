import { resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../../..');
/** What is tested: dist/, or another build of it. */
export const DIST = process.env['E2E_DIST'] ?? resolve(ROOT, 'dist');
export const FIXTURES = resolve(ROOT, 'test/fixtures');
/** Screenshots and downloads to look at; not committed. */
export const OUTPUT = resolve(ROOT, '.e2e');
