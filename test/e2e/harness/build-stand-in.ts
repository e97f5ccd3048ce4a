/** Bundles the stand-in for the page. Done once, before the tests. */
import { resolve } from 'node:path';
import webpack from 'webpack';
import { OUTPUT, ROOT } from './places';

export const STAND_IN = resolve(OUTPUT, 'stand-in.js');

export async function buildStandIn(): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: ROOT,
    target: ['web', 'es2022'],
    entry: './test/e2e/harness/stand-in-page.ts',
    output: { path: OUTPUT, filename: 'stand-in.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true }, exclude: /node_modules/ }] },
    performance: { hints: false },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}
