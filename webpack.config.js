/**
 * Builds dist/: the task pane (one page, which also serves the ribbon buttons), the preview, the CLI, the
 * manifest and the icons.
 *
 *   npm start              the preview at http://localhost:3000/, in any browser, without a network
 *   npm run start:https    the same over https, for Excel
 *   npm run build          production
 *   npm run sideload       for whoever has Excel on this machine: makes and trusts certificates for localhost
 *                          (~/.office-addin-dev-certs), starts `start:https` and opens Excel with the add-in in it;
 *                          `npm run sideload:stop` takes it out again
 *
 * Environment: ADDIN_URL (https address of the folder the add-in is served from; replaces https://localhost:3000
 * in the manifest), OFFICE_JS_URL (where the pane loads office.js from: an intranet's copy, or for 世纪互联
 * https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js), PORT, HTTPS=1.
 */
const { chmodSync, existsSync, readFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { homedir } = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { BannerPlugin } = require('webpack');

const DEV_URL = 'https://localhost:3000';
const OFFICE_JS_URL = process.env.OFFICE_JS_URL || 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PORT = Number(process.env.PORT || 3000);
/** What stands in the pane's page before its script is read; written by `npm run generate`. */
const FIRST_VIEW = path.join(__dirname, 'src/taskpane/first-view/view.generated.html');
const DIST = path.join(__dirname, 'dist');

module.exports = async (env = {}, argv = {}) => {
  if (env.WEBPACK_SERVE) await refuseTakenPort();
  const common = {
    mode: argv.mode ?? 'production',
    context: __dirname,
    // Source maps as files: the eval kinds need what our Content-Security-Policy forbids.
    devtool: argv.mode === 'development' ? 'source-map' : false,
    resolve: { extensions: ['.ts', '.js'] },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
  };
  const pages = pagesConfig(common, env);
  return env.WEBPACK_SERVE ? pages : [pages, cliConfig(common)];
};

function pagesConfig(common, env) {
  const url = addinUrl();
  return {
    ...common,
    name: 'pages',
    target: ['web', 'es2022'],
    // Packages have development builds that differ: what is tried out here is what is shipped.
    resolve: { ...common.resolve, conditionNames: ['browser', 'import', 'module', 'require', 'default'] },
    // Pane and ribbon share one page and one runtime (see manifest.xml): the ribbon's code stands over the pane's.
    entry: { taskpane: './src/commands/index.ts', first: './src/taskpane/first-view/first.ts', preview: './src/preview/index.ts' },
    output: { path: DIST, filename: '[name].js', assetModuleFilename: 'assets/[name][ext]', clean: { keep: /^cli\// } },
    module: {
      rules: [
        typescriptRule(),
        pureRule,
        { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
        { test: /\.xlsx$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      new CssPlugin({ filename: '[name].css' }),
      page('taskpane.html', 'taskpane', './src/taskpane/taskpane.html', OFFICE_JS_URL),
      page('preview.html', 'preview', './src/preview/preview.html'),
      // The address that `npm start` prints, and a static server's front door.
      page('index.html', 'preview', './src/preview/preview.html'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/{icon,mark,clear,divide}-*.png' },
          { from: 'manifest.xml', transform: (xml) => xml.toString().replaceAll(DEV_URL, url) },
        ],
      }),
    ],
    devServer: env.WEBPACK_SERVE ? devServer(env) : undefined,
  };
}

/** One self-contained file that runs where there is no node_modules. */
function cliConfig(common) {
  return {
    ...common,
    name: 'cli',
    target: 'node20',
    // raw-deflate.node.ts before raw-deflate.ts.
    resolve: { ...common.resolve, extensions: ['.node.ts', ...common.resolve.extensions] },
    entry: { indicators: './src/cli/index.ts' },
    output: { path: path.join(DIST, 'cli'), filename: '[name].cjs', clean: true },
    module: { rules: [typescriptRule(), pureRule] },
    plugins: [
      new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      {
        apply: (compiler) =>
          // Where it was written to, which -o may have changed.
          compiler.hooks.afterEmit.tap('executable', () => chmodSync(path.join(compiler.outputPath, 'indicators.cjs'), 0o755)),
      },
    ],
  };
}

/** Types are checked by `npm run typecheck`, which takes more than twice the time of the bundle. */
function typescriptRule() {
  return { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true }, exclude: /node_modules/ };
}

/** Loading one of these does nothing by itself: what a page does not use of the core's one door stays out of it. */
const pureRule = { include: ['core', 'templates', 'hosts'].map((folder) => path.join(__dirname, 'src', folder)), sideEffects: false };

/**
 * `officeJs`: only pages that run inside Excel load office.js, and only they may reach where it comes from. The pane's
 * page says itself what it loads, and when.
 */
function page(filename, chunk, template, officeJs) {
  return new HtmlPlugin({
    filename,
    template,
    chunks: [chunk],
    inject: officeJs === undefined,
    scriptLoading: 'defer',
    templateParameters: () => ({ officeJs: officeJs ?? '', csp: contentSecurityPolicy(officeJs), firstView: readFileSync(FIRST_VIEW, 'utf8') }),
  });
}

/**
 * Nothing inline, nothing evaluated, nothing sent anywhere. office.js loads its further parts from its own folder
 * and, in Excel on the web, asks for the user's trust through a frame of its own origin.
 */
function contentSecurityPolicy(officeJs) {
  const office = officeJs ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${office}`,
    ...(office ? [`frame-src${office}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function addinUrl() {
  const url = process.env.ADDIN_URL || DEV_URL;
  if (!/^https:\/\/[^\s"<>&?#]+$/.test(url)) {
    throw new Error(`ADDIN_URL must be an https address without a query, such as https://intranet.example/indicators; it is "${url}".`);
  }
  return url.replace(/\/+$/, '');
}

function devServer(env) {
  const secure = Boolean(env.https) || process.env.HTTPS === '1';
  const address = `${secure ? 'https' : 'http'}://localhost:${PORT}/`;
  return {
    host: 'localhost',
    port: PORT,
    server: secure ? { type: 'https', options: certificates() } : 'http',
    hot: false,
    // The overlay styles itself inline, which our Content-Security-Policy forbids; errors stand in the terminal.
    client: { overlay: false, logging: 'error' },
    static: false,
    setupExitSignals: true,
    onListening: (server) =>
      server.compiler.hooks.done.tap('address', (stats) => {
        if (!stats.hasErrors()) console.log(secure ? `Serving the add-in at ${address}taskpane.html` : `Open ${address} in a browser.`);
      }),
  };
}

/** The server's own words would be a stack trace. */
function refuseTakenPort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${PORT} is taken: stop what runs there, or choose another with PORT.`)));
    probe.listen(PORT, 'localhost', () => probe.close(resolve));
  });
}

/** Where office-addin-dev-certs puts what it makes. Excel loads a pane only from https that the machine trusts. */
function certificates() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const file = (name) => path.join(folder, name);
  if (!existsSync(file('localhost.key')) || !existsSync(file('localhost.crt'))) {
    throw new Error(`No certificate for localhost in ${folder}. Make one: npx office-addin-dev-certs@3.0.0 install`);
  }
  const authority = existsSync(file('ca.crt')) ? { ca: readFileSync(file('ca.crt')) } : {};
  return { key: readFileSync(file('localhost.key')), cert: readFileSync(file('localhost.crt')), ...authority };
}
