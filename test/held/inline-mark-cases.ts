type Case = readonly [name: string, code: string]

export const marks = ['_paq.push', 'fbevents.js', "fbq('init'", 'gtm.start', 'trackPixel(']
const matomo = `var _paq = window._paq = window._paq || [];
  _paq.push(['trackPageView']);
  (function() { var u="//matomo.example/"; _paq.push(['setTrackerUrl', u+'matomo.php']);
    var d=document, g=d.createElement('script'), s=d.getElementsByTagName('script')[0];
    g.async=true; g.src=u+'matomo.js'; s.parentNode.insertBefore(g,s) })();`

/** Scripts of the service itself. */
export const runningScripts: readonly Case[] = [
  ['the loader of Matomo', matomo],
  [
    'minified, behind a regular expression with a quotation mark',
    `a=b.replace(/"/g,'&quot;');_paq.push(["trackPageView"])`,
  ],
  [
    'an address in a string',
    `!function(f,b,e,v){f.x=b.createElement(e);f.x.src=v}(window,document,'script','https://connect.facebook.example/en_US/fbevents.js')`,
  ],
  ['a call with strings', `fbq('init', '123')`],
  [
    'a key in quotation marks',
    `(function(w,l){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime()})})(window,'dataLayer')`,
  ],
  ['a comment, which may be all that tells it', `/* trackPixel( */ (top.ran ??= []).push('x')`],
  ['a queue that only this script fills', `_paq.push(['trackPageView'])`],
  ['code that runs when the page has loaded', `addEventListener('load', function () { trackPixel(1) })`],
  ['code that runs after a while', `setTimeout(() => trackPixel(1), 500)`],
  ['code behind a handler', `b.addEventListener('click', function () { open() }); trackPixel(1)`],
  ['a call whose result becomes the handler', `b.addEventListener('click', trackPixel('now'))`],
  ['an argument behind a handler', `on('click', () => { open() }, trackPixel(1))`],
  ['a loader that waits for a click', `document.addEventListener('click', function () { ${matomo} })`],
  ['a loader that waits for the mouse', `addEventListener('mousemove', () => trackPixel(1))`],
  ['a template with code in it', '`${trackPixel(1)}`'],
  ['code between two templates', 'a = `${b} c`; trackPixel(1); d = `e ${f}`'],
  ['code in a template in a template', 'a = `b ${c ? `d` : trackPixel(1)} e`'],
  ['a division that is no regular expression', `x = a / 2; trackPixel(1); y = b / 2`],
  ['an apostrophe in a comment', `// it's ours\ntrackPixel(1)`],
]

const quoted = JSON.stringify(`<script>${matomo}</script>`)

/** Scripts that only quote a mark. */
export const quotingScripts: readonly Case[] = [
  ['Next, a payload in a string', `self.__next_f.push([1,${quoted}])`],
  ['Next, the first line', `(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])`],
  ['React Router, a stream', `window.__reactRouterContext.streamController.enqueue(${quoted});`],
  [
    'Remix, a context',
    `window.__remixContext = {"url":"/","state":{"loaderData":{"root":{"tag":"fbevents.js","html":${quoted}}}}};`,
  ],
  ['Nuxt and others, data that is parsed', `window.__DATA__=JSON.parse(${quoted})`],
  [
    'SvelteKit, an address among its data',
    `{ __sveltekit_1a = { base: "" }; Promise.all([import("/a.js")]).then(([kit, app]) => { kit.start(app, document.body, { data: [{ url: "https://connect.facebook.example/fbevents.js" }] }) }) }`,
  ],
  [
    'Nuxt 2, an address among its data',
    `window.__NUXT__=(function(a,b){return {data:[{pixel:a,on:b}]}}("https://connect.facebook.example/fbevents.js",true));`,
  ],
  [
    'Vue, state that removes its script',
    `window.__INITIAL_STATE__={"pixel":"https://connect.facebook.example/fbevents.js"};(function(){var s=document.currentScript;s.parentNode.removeChild(s)}());`,
  ],
  [
    'SvelteKit, data beside code',
    `{ __sveltekit_1a = { base: "" }; Promise.all([import("/a.js")]).then(([kit, app]) => { kit.start(app, document.body, { data: [{ html: ${quoted} }] }) }) }`,
  ],
  ['a page that shows a snippet', `document.querySelector('pre').textContent = ${quoted}`],
  [
    'a click handler',
    `document.querySelector('#buy').addEventListener('click', () => { window._paq && _paq.push(['trackEvent', 'buy']) })`,
  ],
  ['a click handler without braces', `buy.addEventListener("click", () => _paq.push(["trackEvent", "buy"]))`],
  ['a handler as a property', `form.onsubmit = function (event) { _paq.push(['trackEvent', 'order']); return true };`],
  ['a handler of jQuery', `$(function () { $('#buy').on('click', function () { _paq.push(['trackEvent']) }) })`],
  ['a handler of jQuery, by its name', `$('#buy').click(function () { _paq.push(['trackEvent']) })`],
  ['a script without any', `console.log('Leipomo')`],
]
