import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import commonjs from '@rollup/plugin-commonjs'
import json from '@rollup/plugin-json'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { transform } from 'esbuild-wasm'
import { zipSync } from 'fflate'
import dts from 'rollup-plugin-dts'
import tsc from 'typescript'

// A build is written to a temporary folder and replaces dist/ only when it is complete: a server may be serving dist/.
mkdirSync('.build', { recursive: true })
const TEMPORARY = mkdtempSync('.build/rollup-')
const DIST = process.env.EVASTE_DIST ?? join(TEMPORARY, 'dist')
process.once('exit', () => rmSync(TEMPORARY, { recursive: true, force: true }))

// Types are checked by `npm run check`; a build only takes them away.
const ts = (options) =>
  typescript({
    tsconfig: 'src/tsconfig.json',
    filterRoot: false,
    noEmit: false,
    noForceEmit: true,
    noCheck: true,
    ...options,
  })
/** The syntax of browsers that `is-supported.ts` lets in: what they cannot read would not run at all. */
const tsForBrowsers = () => ts({ target: 'ES2021' })
/** Members that only the guard or only the tag's own file uses. A test checks that no other file names them. */
export const INNER = [
  'attributesOf copyAttributesFrom copyInert copyOriginal declares drops examine examineAttribute examineTree examiner',
  'hasMarks holdsIn inherited isAddress isEmptied isFor isHeld isStashed keepStashed markCopies natives observeParser',
  'ofAttribute ofCss ofElement ofHost ofInlineScript ofMark ofMarkup ofScriptText ofTracker ofUrl onDecided onHeld',
  'onInserted originalOf patches patternsOf readBlob refuses servicesOf watchStyle writeAttribute writeHeld writeMarkup',
  'allowedOnce isDebugged isStale loadCheck loadUi onUnsealed openUi prepareGuard receiptOf reloadForOnce sealing',
  'sealingWith startSignals takeOnce isInert isMarked isWaiting mayAsk skip startGuard',
  'listen prelude specificity subdomains undo way',
].flatMap((names) => names.split(' '))
/** The guard's own interface: within `evaste.js`, but between the files of a sealed page. */
const GUARD = ['declare', 'hasLeftovers', 'isAllowed', 'isRefused', 'kinds', 'misplaced', 'workerUrl', 'decided']
/** Members that only the first layer uses; not those that `<evaste-consent>` calls as it takes the layer over. */
export const INNER_OF_FIRST_LAYER = [
  'afterBanner appear failed focusedBefore follow heard hostConnected hostDisconnected isSetAside kindOf languageObserver',
  'leave leaveByKeyboard lift loadAfter loadTexts openSettings pageLanguage parts shown shownOf speak viewOf wantedLanguage',
].flatMap((names) => names.split(' '))
/** Shortens these, and what begins with `_`, which is for one file alone everywhere. */
const shortened = (names) => ({ properties: { regex: new RegExp(`^(_[a-z].*|${names.join('|')})$`) } })
const small = (mangle = {}, module = true) =>
  terser({
    ecma: 2020,
    module,
    // Functions that take arguments stay calls, and members stay arrows: brotli makes less of both.
    compress: { passes: 3, inline: 1, unsafe_arrows: true },
    format: { comments: false },
    mangle,
  })
/**
 * Asks the browser to compile every function of a file while it loads, away from the page's thread, and not one by one as
 * each is called for the first time. For files most of which a page view runs; Chromium knows the comment, others ignore it.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const calledOnLoad = () => ({
  name: 'called-on-load',
  renderChunk: (code) => ({ code: `${CALLED_ON_LOAD}${code}`, map: null }),
})
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad\n'
/** For files that import little: takes the types away without a program, which takes a second to start. */
const stripTypes = () => ({
  name: 'strip-types',
  resolveId: (source, importer) =>
    importer && source.startsWith('.') ? join(dirname(importer), source.replace(/\.js$/, '.ts')) : null,
  transform: (code) => ({ code: tsc.transpile(code, { target: tsc.ScriptTarget.ES2021, module: 99 }), map: null }),
})
const node = (id) =>
  id.startsWith('node:') ||
  builtinModules.includes(id) ||
  /^(@photostructure\/sqlite|pg|nodemailer|playwright-core)$/.test(id)
/** What a bundle's own user brings. */
const brought = (id) => /^(lit|js-cookie|react|vue|svelte)(\/|$)/.test(id)
const chunk = (folder) => ({ chunkFileNames: ({ name }) => `${folder}${name.replace(/^evaste-/, '')}.js` })

/** The products that are told of decisions: those that npm's entry can load. */
const signals = Array.from(
  readFileSync('src/page/signals/bundled-signals.ts', 'utf8').matchAll(/import\('\.\/(.+)\.js'\)/g),
  ([, product]) => product,
)

/** The modules of `evaste-keeper.js`. */
let keeper

/** A module and all that it imports statically. */
function withStaticImports(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const imported of getModuleInfo(id)?.importedIds ?? []) withStaticImports(imported, getModuleInfo, seen)
  return seen
}

/** rrweb's file starts two copies of PostCSS and reads their members, which a recorder does not need at all. */
const RRWEB_TREESHAKE = {
  propertyReadSideEffects: false,
  manualPureFunctions: ['__commonJSMin', '__commonJSMin$1', '__toESM', '__toESM$1'],
}

/** All words of a language are in one file, but for those that only a page needs that records. */
const textFileOf = (id) => {
  const [, folder, language] = /\/src\/text\/(banner|more|recording)\/([a-z]{2})\.ts$/.exec(id) ?? []
  return folder === 'recording' ? `recording-${language}` : language
}

/** The script tag's folder: a classic script, and beside it chunks under fixed names that a site can copy. */
const site = [
  {
    input: 'src/chunks/guard.ts',
    // A function that `evaste-sealed.js` calls: it runs nothing by itself, as a script or as a module.
    output: {
      file: `${DIST}/site/evaste-guard.js`,
      format: 'iife',
      name: 'evasteGuard',
      banner: 'self["evaste:guard"]=trust=>{',
      footer: 'return evasteGuard.openGuard(trust)}',
    },
    plugins: [nodeResolve({ browser: true }), tsForBrowsers(), small(shortened(INNER))],
  },
  ...['embed', 'sealed'].map((name) => ({
    input: `src/chunks/${name}.ts`,
    output: { file: `${DIST}/site/${name === 'embed' ? 'evaste' : 'evaste-sealed'}.js`, format: 'iife' },
    plugins: [
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      tsForBrowsers(),
      small(shortened(name === 'embed' ? [...INNER, ...GUARD] : INNER)),
      calledOnLoad(),
    ],
  })),
  ...signals.map((product) => ({
    input: `src/page/signals/${product}.ts`,
    // A function that the tag takes: the file runs nothing by itself, as a script or as a module.
    output: {
      file: `${DIST}/site/evaste-signal-${product}.js`,
      format: 'iife',
      name: 'signal',
      banner: `self["evaste:signal-${product}"]=(()=>{`,
      footer: `return signal.${product.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}})()`,
    },
    plugins: [stripTypes(), small()],
  })),
  {
    input: 'src/chunks/seen.ts',
    output: { file: `${DIST}/site/evaste-seen.js`, format: 'iife' },
    plugins: [stripTypes(), small()],
  },
  {
    input: 'src/chunks/worker.ts',
    output: { file: `${DIST}/site/evaste-worker.js`, format: 'iife' },
    plugins: [tsForBrowsers(), small()],
  },
  {
    input: 'src/chunks/migrate.ts',
    output: { file: `${DIST}/site/evaste-migrate.js`, format: 'iife' },
    plugins: [tsForBrowsers(), small()],
  },
  {
    // In a build of its own: other pages load nothing that is only for this one.
    input: 'src/chunks/account.ts',
    external: /\/account-note\.js$/,
    output: {
      file: `${DIST}/site/evaste-account.js`,
      format: 'es',
      paths: () => './evaste-account-note.js',
    },
    plugins: [nodeResolve({ browser: true }), tsForBrowsers(), small()],
  },
  {
    // The full parser, in a build of its own: what the page usually loads is cut as if it were not there.
    input: 'src/chunks/check.ts',
    output: { file: `${DIST}/site/evaste-check.js`, format: 'es' },
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] }), tsForBrowsers(), small()],
  },
  {
    input: 'src/chunks/first-layer.ts',
    output: { file: `${DIST}/site/evaste-first.js`, format: 'iife', name: 'evasteFirst' },
    // No module yet: its one name is what the last line exports.
    plugins: [
      nodeResolve({ browser: true }),
      tsForBrowsers(),
      smallStyles(),
      small(shortened(INNER_OF_FIRST_LAYER), false),
      unindent(),
      ownConjunction(),
      inEachLanguage(),
    ],
  },
  {
    input: 'src/chunks/reopen.ts',
    output: { file: `${DIST}/site/evaste-reopen.js`, format: 'es' },
    plugins: [
      nodeResolve({ browser: true }),
      tsForBrowsers(),
      smallStyles(),
      small(),
      unindent(),
      withReopenLabels(),
      calledOnLoad(),
    ],
  },
  ...['replay', 'player'].map((name) => ({
    input: `src/chunks/${name}.ts`,
    output: { file: `${DIST}/site/evaste-${name}.js`, format: 'es' },
    treeshake: RRWEB_TREESHAKE,
    // rrweb is newer than the browsers that evaste starts in, and large: esbuild is quicker than Terser.
    plugins: [
      nodeResolve({ browser: true }),
      tsForBrowsers(),
      smallStyles(),
      withRecordingLabels(),
      smallForBrowsers(),
    ],
  })),
  {
    input: {
      ui: 'src/chunks/ui.ts',
      keeper: 'src/chunks/keeper.ts',
      delivery: 'src/chunks/delivery.ts',
      undeclared: 'src/chunks/undeclared.ts',
      xhtml: 'src/chunks/xhtml.ts',
      reach: 'src/chunks/reach.ts',
      'account-note': 'src/page/account/account-note.ts',
    },
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: `${DIST}/site`,
      entryFileNames: 'evaste-[name].js',
      ...chunk('evaste-'),
      manualChunks(id, { getModuleInfo }) {
        // What follows the banner is one request, whatever other chunks share of it.
        keeper ??= withStaticImports(resolve('src/chunks/keeper.ts'), getModuleInfo)
        if (keeper.has(id)) return 'keeper'
        return textFileOf(id)
      },
    },
    plugins: [
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      withoutMetadata(),
      tsForBrowsers(),
      smallStyles(),
      // Lit's own internal names; only the chunk with Lit has them.
      small({ properties: { regex: /^_\$/ } }),
      unindent(),
    ],
  },
]

/** The page that makes a declaration: one file, so that it works from disk. Its preview is built first. */
const maker = ['maker-preview', 'maker'].map((name) => ({
  input: `src/chunks/${name}.ts`,
  output: { file: `${DIST}/site/${name}.js`, format: 'iife', inlineDynamicImports: true },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    commonjs(),
    ts({ target: 'ES2022' }),
    small(),
    name === 'maker' ? writeMaker() : keepPreview(),
  ],
}))

const npm = {
  input: {
    index: 'src/index.ts',
    ui: 'src/ui.ts',
    react: 'src/react.ts',
    replay: 'src/replay.ts',
    vue: 'src/vue.ts',
    svelte: 'src/svelte.ts',
    migrate: 'src/migrate.ts',
    account: 'src/account.ts',
    testing: 'src/testing.ts',
  },
  external: brought,
  preserveEntrySignatures: 'allow-extension',
  // In Next's words: hooks and context are not for its server components.
  output: {
    dir: DIST,
    ...chunk('page/'),
    banner: ({ name }) => (name === 'react' ? "'use client'" : ''),
    manualChunks: textFileOf,
  },
  plugins: [ts()],
}

const server = {
  input: {
    cli: 'src/tools/cli.ts',
    register: 'src/register.ts',
    declaration: 'src/declaration.ts',
    rewrite: 'src/rewrite.ts',
    vite: 'src/vite.ts',
    astro: 'src/astro.ts',
    nuxt: 'src/nuxt.ts',
  },
  external: node,
  output: { dir: DIST, ...chunk('node/'), banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : '') },
  plugins: [
    nodeResolve({ exportConditions: ['node', 'production'], preferBuiltins: true }),
    commonjs(),
    json(),
    ts(),
    unixLines(),
    writeData(),
  ],
}

/** Lit adds to `Symbol` what only decorators read: on a page that has frozen it, no element of evaste would exist. */
function withoutMetadata() {
  const ADDS = 'Symbol.metadata??=Symbol("metadata"),'
  return {
    name: 'without-metadata',
    transform(code, id) {
      if (!id.endsWith('/@lit/reactive-element/reactive-element.js')) return null
      if (!code.includes(ADDS)) this.error('Lit adds to Symbol in another way')
      return { code: code.replace(ADDS, ''), map: null }
    },
  }
}

/** A checkout has no carriage returns: what is built has none either, whatever a package brings. */
function unixLines() {
  return { name: 'unix-lines', renderChunk: (code) => ({ code: code.replaceAll('\r\n', '\n'), map: null }) }
}

/** Pages of the register: each file's name changes with its content, so that browsers may keep it. */
const pagesOf = (name) => ({
  input: { [name]: `src/chunks/${name}.ts` },
  output: {
    dir: `${DIST}/${name}`,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]',
  },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    tsForBrowsers(),
    small(),
    unindent(),
    inPage(name),
  ],
})
/** The page in which `admin` plays recordings: the only file of it with rrweb's player. */
const player = {
  input: { player: 'src/chunks/admin-player.ts' },
  treeshake: RRWEB_TREESHAKE,
  output: { dir: `${DIST}/admin`, entryFileNames: '[name]-[hash].js', inlineDynamicImports: true },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    tsForBrowsers(),
    smallForBrowsers(),
    inPage('admin', { page: 'player.html', script: 'admin-player' }),
  ],
}
const pages = [pagesOf('admin'), player, pagesOf('receipt')]

// Apart, so that a page's types never name what only a server has.
const types = [npm.input, Object.fromEntries(Object.entries(server.input).filter(([name]) => name !== 'cli'))].map(
  (input) => ({
    input,
    output: { dir: DIST, chunkFileNames: `types/${Object.keys(input)[0]}-[name].d.ts` },
    plugins: [dts()],
  }),
)

/** Not part of the package: only read by `writeData` and `writeWordPress`. */
const interfaceTexts = {
  input: { interfaces: 'src/interfaces.ts', loading: 'src/held/loading-attributes.ts' },
  external: (id) => node(id) || !/^[./]/.test(id),
  output: { dir: TEMPORARY, ...chunk('interfaces/') },
  plugins: [ts()],
}

/** The values of a module without imports, read from its source. */
const valuesOf = (file) =>
  import(
    `data:text/javascript,${encodeURIComponent(tsc.transpile(readFileSync(file, 'utf8'), { target: 99, module: 99 }))}`
  )

/** The words of the banner, or of a recording, by language, read from their sources. */
const textsOf = (folder) =>
  Promise.all(
    readdirSync(`src/text/${folder}`).map(async (file) => {
      const language = file.slice(0, 2)
      return [language, (await valuesOf(join('src/text', folder, file)))[language]]
    }),
  )

/** Of the table of conjunctions, a file in one language has its own. */
function ownConjunction() {
  return {
    name: 'own-conjunction',
    transform: (_, id) =>
      id.endsWith('/conjunctions.ts')
        ? { code: 'export const conjunctions = { [EVASTE_LANGUAGE]: EVASTE_CONJUNCTION }', map: null }
        : null,
  }
}

/** Writes the first layer once for each language, with its words in it: one request until the banner is shown. */
function inEachLanguage() {
  return {
    name: 'in-each-language',
    async generateBundle(_, bundle) {
      const { code } = bundle['evaste-first.js']
      delete bundle['evaste-first.js']
      const { conjunctions } = await valuesOf('src/text/conjunctions.ts')
      for (const [language, texts] of await textsOf('banner'))
        this.emitFile({
          type: 'asset',
          fileName: `evaste-first-${language}.js`,
          // `evaste bundle` takes the second line alone.
          source: `${CALLED_ON_LOAD}${code
            .trim()
            .replaceAll('EVASTE_TEXTS', () => JSON.stringify(texts))
            .replaceAll('EVASTE_CONJUNCTION', JSON.stringify(conjunctions[language]))
            .replaceAll(
              'EVASTE_LANGUAGE',
              JSON.stringify(language),
            )}\nexport const{showFirstLayer,texts,language}=evasteFirst\n`,
        })
    },
  }
}

/** Emits a page's HTML and style sheet, with the names that its files were given. */
function inPage(folder, { page = 'index.html', script = folder } = {}) {
  return {
    name: 'in-page',
    generateBundle(_, bundle) {
      const read = (file) => readFileSync(join('src', file), 'utf8')
      const { fileName } = Object.values(bundle).find(({ isEntry }) => isEntry)
      const html = read(`${folder}/${page}`).replace(`../chunks/${script}.ts`, fileName)
      const style = html.includes('page.css')
        ? this.getFileName(this.emitFile({ type: 'asset', name: 'page.css', source: read('admin/page.css') }))
        : ''
      this.emitFile({ type: 'asset', fileName: page, source: html.replace('page.css', style) })
    },
  }
}

/** The preview's code, until the page around it is written. */
let previewCode

/** As in `inlineScript`: HTML ends a script at its end tag, and loses it in a comment, even inside a string. */
const inHtml = (code) => code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c')

function keepPreview() {
  return {
    name: 'keep-preview',
    generateBundle(_, bundle) {
      previewCode = inHtml(bundle['maker-preview.js'].code)
      delete bundle['maker-preview.js']
    },
  }
}

/** Writes code and preview into the page, with a policy that lets exactly these run and nothing be requested. */
function writeMaker() {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return {
    name: 'write-maker',
    buildStart() {
      this.addWatchFile('src/maker/maker.html')
    },
    generateBundle(_, bundle) {
      const code = inHtml(bundle['maker.js'].code)
      delete bundle['maker.js']
      const page = readFileSync('src/maker/maker.html', 'utf8')
      const [, styles] = /<style>([^]*?)<\/style>/.exec(page)
      const policy = [
        "default-src 'none'",
        `script-src ${hash(code)} ${hash(previewCode)}`,
        `style-src ${hash(styles)}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html evaste-maker',
      ]
      const source = page
        .replace('EVASTE_POLICY', () => policy.join('; '))
        .replace(/\s*EVASTE_PREVIEW\s*/, () => previewCode)
        .replace(/\s*EVASTE_MAKER\s*/, () => code)
      this.emitFile({ type: 'asset', fileName: 'maker.html', source })
    },
  }
}

/** Puts the small control's label in each language into its file. */
function withReopenLabels() {
  return {
    name: 'with-reopen-labels',
    async renderChunk(code) {
      const labels = (await textsOf('banner')).map(([language, { reopen }]) => [language, reopen])
      return { code: code.replace('EVASTE_REOPEN', () => JSON.stringify(Object.fromEntries(labels))), map: null }
    },
  }
}

/** Puts the words of the sign that a page is recorded into its file, in each language. */
function withRecordingLabels() {
  return {
    name: 'with-recording-labels',
    async renderChunk(code) {
      const labels = (await textsOf('recording')).map(([language, { recording, stop }]) => [
        language,
        { recording, stop },
      ])
      return { code: code.replace('EVASTE_RECORDING', () => JSON.stringify(Object.fromEntries(labels))), map: null }
    },
  }
}

/** Minifies, in the syntax of browsers that `is-supported.ts` lets in. */
function smallForBrowsers() {
  return {
    name: 'small-for-browsers',
    async renderChunk(code) {
      const options = { loader: 'js', format: 'esm', target: 'es2021', minify: true, legalComments: 'none' }
      return { code: (await transform(code, options)).code, map: null }
    },
  }
}

/** Minifies the style sheets of files such as `banner-styles.ts`; those with placeholders stay as they are. */
function smallStyles() {
  return {
    name: 'small-styles',
    async transform(code, id) {
      if (!/\/([\w-]+-styles|tokens)\.ts$/.test(id)) return null
      const pieces = code.split('`').map(async (piece, at) => {
        if (at % 2 === 0 || piece.includes('${')) return piece
        return (await transform(piece, { loader: 'css', minify: true })).code.trim()
      })
      return { code: (await Promise.all(pieces)).join('`'), map: null }
    },
  }
}

/** Terser leaves lines only inside templates: of HTML and CSS, where a line break with its indent says no more than a space. */
function unindent() {
  return { name: 'unindent', renderChunk: (code) => ({ code: code.trim().replace(/\n\s*/g, ' '), map: null }) }
}

/** What is not code, made from the code: the schema, the interface texts by version, and the rest of the site's folder. */
function writeData() {
  const fresh = async (path) => import(`${pathToFileURL(path)}?at=${Date.now()}`)
  const write = (path, value) => writeFile(join(DIST, path), `${JSON.stringify(value, null, 2)}\n`)
  return {
    name: 'write-data',
    async writeBundle() {
      const { buildJsonSchema } = await fresh(join(DIST, 'declaration.js'))
      const { interfaces } = await fresh(join(TEMPORARY, 'interfaces.js'))
      await mkdir(join(DIST, 'site'), { recursive: true })
      const schema = buildJsonSchema()
      await Promise.all([
        write('declaration.schema.json', schema),
        write('site/declaration.schema.json', schema),
        write('interfaces.json', interfaces),
        ...['guide.html', 'evaste.json'].map((file) => cp(join('docs/site', file), join(DIST, 'site', file))),
      ])
    },
  }
}

/** Other people's circles are theirs. */
const onwarn = (warning, warn) => {
  if (!(warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.some((id) => id.includes('node_modules')))) warn(warning)
}

/** The folders of the packages whose code is in any bundle. */
const bundled = new Set()

/** Packages whose code rrweb's own bundle has. */
const IN_RRWEB = ['@xstate/fsm', 'base64-arraybuffer', 'mitt', 'nanoid', 'picocolors', 'postcss', 'source-map-js']

/** Notes whose code a build puts into its bundles; the licences of most ask that their text comes along. */
function notePackages() {
  return {
    name: 'note-packages',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(({ modules: own = {} }) => Object.entries(own))
      for (const [id, { renderedLength }] of modules) {
        const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replace(/^\0/, '')) ?? []
        if (folder === undefined || renderedLength === 0) continue
        bundled.add(folder)
        if (folder.endsWith('/rrweb')) for (const name of IN_RRWEB) bundled.add(join(dirname(folder), name))
      }
    },
  }
}

/** The file of a package's licence; rrweb's package has none. */
function licenceOf(folder, name) {
  if (name === 'rrweb') return 'src/page/replay/rrweb-licence.txt'
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  return file && join(folder, file)
}

/** Writes the licences of bundled code, and the same packages as a CycloneDX bill of materials. Call it after all builds. */
function writeLicences() {
  const packages = [...bundled]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = licenceOf(folder, name)
      if (file === undefined) throw new Error(`${name} is bundled, and its licence is not in ${folder}`)
      // Git checks out text with line feeds alone, and a build must not differ from it.
      const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
      return { name, version, license, text }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  const intro = 'evaste contains code of these packages. Their licences:'
  const texts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
  writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), `${[intro, ...texts].join(rule)}\n`)
  writeFileSync(join(DIST, 'sbom.cdx.json'), `${JSON.stringify(billOf(packages), null, 2)}\n`)
}

/**
 * Writes the hash of each file of the tag's folder, and the lines of a page that loads them from a public CDN. Call it after
 * all builds. An import map with `integrity` covers the chunks, which the script loads by itself.
 *
 * @see https://www.w3.org/TR/sri-2/
 */
function writeIntegrity() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const scripts = readdirSync(join(DIST, 'site')).filter((file) => file.endsWith('.js'))
  const hashOf = (file) => createHash('sha384').update(readFileSync(file)).digest('base64')
  const files = Object.fromEntries(scripts.sort().map((file) => [file, `sha384-${hashOf(join(DIST, 'site', file))}`]))
  const base = `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/site/`
  const chunks = Object.entries(files).filter(([file]) => !TAGS.includes(file))
  const map = { integrity: Object.fromEntries(chunks.map(([file, hash]) => [base + file, hash])) }
  const lines = TAGS.map((file) => [
    file,
    `<script src="${base}${file}" integrity="${files[file]}" crossorigin="anonymous"></script>`,
  ])
  const cdn = { importMap: `<script type="importmap">${JSON.stringify(map)}</script>`, ...Object.fromEntries(lines) }
  writeFileSync(join(DIST, 'integrity.json'), `${JSON.stringify({ version, files, cdn }, null, 2)}\n`)
}

/** Writes the plug-in for WordPress: its PHP, what the page knows of attributes that load, and the tag's folder. */
async function writeWordPress() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const { LOADING, CSS_ATTRIBUTES } = await import(pathToFileURL(join(TEMPORARY, 'loading.js')))
  const loading = JSON.stringify({ loading: Object.fromEntries(LOADING), css: CSS_ATTRIBUTES })
  const filesOf = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file)])
  const site = filesOf(join(DIST, 'site')).filter(([file]) => /\.(js|html)$/.test(file))
  const files = [
    ...filesOf('src/wordpress').filter(([file]) => file !== 'README.md'),
    ...site.map(([file, content]) => [`site/${file}`, content]),
    ['includes/loading.json', Buffer.from(loading)],
    ['LICENSE', readFileSync('LICENSE')],
  ]
  const stamped = ([file, content]) =>
    /^(evaste\.php|readme\.txt)$/.test(file) ? Buffer.from(String(content).replaceAll('0.0.0', version)) : content
  const entries = files
    .sort(([one], [other]) => (one < other ? -1 : 1))
    // A zip has no time zone, and a build must not differ by its hour.
    .map((file) => [`evaste/${file[0]}`, [stamped(file), { mtime: new Date(1980, 0, 1) }]])
  mkdirSync(join(DIST, 'wordpress'), { recursive: true })
  writeFileSync(join(DIST, 'wordpress/evaste.zip'), zipSync(Object.fromEntries(entries), { level: 9 }))
}

/** The scripts that a page names itself. */
const TAGS = ['evaste.js', 'evaste-sealed.js', 'evaste-migrate.js']

/** @see https://cyclonedx.org/docs/1.6/json/ */
function billOf(packages) {
  const { name, version, license, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const component = (type, one) => {
    const purl = `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`
    const licenses = [{ license: { id: one.license } }]
    return { type, 'bom-ref': purl, name: one.name, version: one.version, purl, licenses }
  }
  const own = component('library', { name, version, license })
  // What `npm install evaste` brings is in the tree of whoever installs it; what is bundled, no other tool can see.
  const manifestOf = (dependency) => JSON.parse(readFileSync(join('node_modules', dependency, 'package.json'), 'utf8'))
  const brings = Object.keys(dependencies).map(manifestOf)
  const all = [...packages, ...brings.filter((one) => packages.every((other) => other.name !== one.name))]
  const components = all.map((one) => component('library', one))
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: own }, components },
    dependencies: [{ ref: own['bom-ref'], dependsOn: components.map(({ purl }) => purl) }],
  }
}

/** Runs after the last build. */
function replaceDist() {
  return {
    name: 'replace-dist',
    async writeBundle() {
      writeLicences()
      writeIntegrity()
      await writeWordPress()
      if (process.env.EVASTE_DIST) return
      if (existsSync('dist')) renameSync('dist', join(TEMPORARY, 'previous'))
      renameSync(DIST, 'dist')
    },
  }
}

const builds = [interfaceTexts, ...site, ...maker, ...pages, npm, server, ...types]
for (const build of [...site, ...maker, ...pages, npm, server]) build.plugins.push(notePackages())
builds.at(-1).plugins.push(replaceDist())

export default builds.map((build) => ({ ...build, onwarn }))
