import { CANARY } from './canary-page.js'

const PICTURE = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><text transform='rotate(1)'>${CANARY}</text></svg>`

/** Places where words of a visitor can stand, further ones than text, fields and their attributes. */
export const PLACES = `<select><option label="${CANARY}">small</option></select>
  <video poster="/${CANARY}"><source src="/${CANARY}.mp4?of=${CANARY}"><track kind="captions" label="${CANARY}" srclang="${CANARY}" src="/${CANARY}.vtt"></video>
  <svg><metadata>${CANARY}</metadata><style>text { font-family: "${CANARY}" }</style><use href="#${CANARY}"/><a xlink:href="/${CANARY}"><text>${CANARY}</text></a><animate values="${CANARY}" attributeName="${CANARY}"/><![CDATA[${CANARY}]]></svg>
  <math alttext="${CANARY}"><mtext>${CANARY}</mtext><semantics><mi>${CANARY}</mi><annotation encoding="${CANARY}">${CANARY}</annotation></semantics></math>
  <img alt="" src="${PICTURE}"><p style='background: url("${PICTURE}")'>x</p>
  <p style="view-transition-name: ${CANARY}; grid-area: ${CANARY}; font-family: ${CANARY}, '${CANARY}'; animation: ${CANARY} 1s; counter-reset: ${CANARY}; color: var(--x, ${CANARY}); --y: fn(a; ${CANARY}); --z: {a{b} ${CANARY}}; --${CANARY}: red">x</p>
  <p class="order-7351946 ${CANARY}" id="customer-7351946">x</p>
  <${CANARY}>x</${CANARY}><${CANARY}-box name="${CANARY}" ${CANARY}="1">x</${CANARY}-box>
  <a download="${CANARY}" href="blob:${CANARY}" hreflang="${CANARY}" target="${CANARY}" rel="${CANARY}">file</a>
  <button form="${CANARY}" formaction="/a?q=${CANARY}" name="${CANARY}" popovertarget="${CANARY}" commandfor="${CANARY}">x</button>
  <label for="${CANARY}">${CANARY}</label><time datetime="${CANARY}">${CANARY}</time><data value="${CANARY}">${CANARY}</data><blockquote cite="/${CANARY}">${CANARY}</blockquote>
  <ruby>${CANARY}<rt>${CANARY}</rt></ruby><embed src="/${CANARY}" type="image/gif"><p part="${CANARY}" slot="${CANARY}" itemprop="${CANARY}" nonce="${CANARY}" accesskey="${CANARY}">x</p>
  <div id="typed" role="textbox" tabindex="0">${CANARY}</div><div id="closed"></div>
  <div data-price><div role="textbox">${CANARY}</div><div role="combobox">${CANARY}</div><script id="data" type="application/json">{"name":"${CANARY}"}</script><style id="inner">.a::after { content: "${CANARY}" }</style><noscript>${CANARY}</noscript><template>${CANARY}</template></div>
  <div id="outer"><template shadowrootmode="open"><iframe srcdoc="<p>${CANARY}</p>"></iframe></template></div>`

/** The same for the head: what style sheets name and how. */
export const HEAD_PLACES = `<base target="${CANARY}"><meta name="author" content="${CANARY}"><meta http-equiv="x" content="${CANARY}">
  <link rel="stylesheet" href="/evaste/none.css?of=${CANARY}"><link rel="icon" href="${PICTURE}">
  <style>
    .order-7351946, #customer-7351946, ${CANARY}, ${CANARY}-later { color: green }
    p::before { content: attr(title) counter(${CANARY}) "${CANARY}"; counter-increment: ${CANARY} 2; quotes: "${CANARY}" }
    p:lang(${CANARY}), p[class~=${CANARY} i], p::part(${CANARY}), :host(${CANARY}) { color: blue }
    @font-face { font-family: ${CANARY}; src: url("/f.woff?(${CANARY})"), local("${CANARY}") }
    @keyframes ${CANARY} { from { color: red } 50% { color: blue } }
    @layer ${CANARY} { p { margin: 1px } } @container ${CANARY} (width > 1px) { p { margin: 2px } }
    @property --${CANARY} { syntax: "*"; inherits: false; initial-value: ${CANARY} }
    @counter-style ${CANARY} { system: cyclic; symbols: "${CANARY}"; suffix: "${CANARY}" }
    @media ${CANARY}, screen { p { margin: 3px } } @supports (--x: ${CANARY}) { p { margin: 4px } }
    @import url("/a(b)${CANARY}.css"); @namespace ${CANARY} "${CANARY}";
    main { display: grid; grid-template: "${CANARY} b" auto / [${CANARY}] 1fr; container: ${CANARY} / inline-size }
    main { background: url(/a\\)${CANARY}), url("/b)${CANARY}"); mask: image-set("${CANARY}" 1x) }
  </style>`

/** What scripts do with a canary besides changing text and attributes. Runs on the page. */
export function changePlaces(canary: string): void {
  const style = document.createElement('style')
  style.append(
    `p { ${canary}: ${canary}; color: ${canary} } p:${canary} { color: red } .x { color: red; unknown: ${canary} }`,
  )
  document.head.append(style)
  style.append(`.later { animation-name: ${canary} }`)
  for (const rule of [`p { color: ${canary} }`, `p:${canary} { color: red }`, `@${canary} { p { color: red } }`])
    try {
      document.styleSheets[0]!.insertRule(rule)
    } catch {} // a browser does not know it; a recorder has seen it all the same
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  sheet.replaceSync(`p { font-family: ${canary}; --${canary}: blue; width: ${canary} } @layer ${canary};`)
  const target = document.querySelector<HTMLElement>('p.seen')!
  target.style.setProperty('color', canary)
  target.style.setProperty('color', 'red', canary)
  target.style.setProperty(canary, 'red')
  target.style.setProperty('view-transition-name', canary)
  target.style.setProperty('font-family', canary)
  const rule = [...document.styleSheets]
    .flatMap((one) => [...(one.href ? [] : one.cssRules)])
    .find((one) => 'style' in one)
  for (const [name, value] of [
    ['color', canary],
    [canary, 'red'],
    [`--${canary}`, canary],
    ['animation-name', canary],
  ])
    (rule as CSSStyleRule).style.setProperty(name!, value!)
  ;(rule as CSSStyleRule).style.removeProperty(canary)
  const closed = document.querySelector('#closed')!.attachShadow({ mode: 'closed' })
  closed.innerHTML = `<p title="${canary}">${canary}</p><input value="${canary}">`
  closed.querySelector('p')!.append(canary)
  document.querySelector('#data')!.firstChild!.nodeValue = `{"later":"${canary}"}`
  document.querySelector('#data')!.append(canary)
  document.querySelector('#inner')!.append(`.b::after { content: "${canary}" }`)
  document.querySelector('#typed')!.append(canary)
  document.body.append(document.createElement(`${canary}-later`), document.createComment(canary))
  document.body.append(document.createProcessingInstruction('x', canary))
  const named = new File([canary], `${canary}.txt`)
  const link = document.body.appendChild(document.createElement('a'))
  link.href = URL.createObjectURL(named)
  link.download = named.name
  window.name = canary
  history.replaceState({ canary }, canary, `/a/${canary}?q=${canary}#${canary}`)
  performance.mark(canary)
  new BroadcastChannel(canary).postMessage(canary)
  localStorage.setItem(canary, canary)
  document.dispatchEvent(new CustomEvent(canary, { detail: canary }))
  const data = new DataTransfer()
  data.setData('text/plain', canary)
  for (const type of ['copy', 'paste'])
    document.activeElement!.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true }))
  void fetch(`/missing/${canary}?q=${canary}`).catch(() => {})
  document.body.appendChild(new Image()).src = `/missing/${canary}.gif`
  for (const method of ['debug', 'info', 'warn', 'trace', 'table', 'group'] as const)
    console[method](canary, { canary })
  setTimeout(() => (0, eval)(`throw new TypeError('${canary}')\n//# sourceURL=https://a.example/${canary}.js`))
}
