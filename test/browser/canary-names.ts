import { CANARY } from './canary-page.js'

/** Names that a page gives to what it makes itself, and elements whose words are easily overlooked. */
export const NAMED_PLACES = `<p class="${CANARY} ${CANARY}-late" id="${CANARY}-named" data-${CANARY}="1" ${CANARY}="" is="${CANARY}-p" exportparts="${CANARY}: ${CANARY}" lang="x-${CANARY}" translate="${CANARY}">x</p>
  <p id="7351946">x</p><button is="${CANARY}-button" command="--${CANARY}" interestfor="${CANARY}">${CANARY}</button>
  <a href="mailto:${CANARY}@a.example?subject=${CANARY}" ping="/p/${CANARY}" attributionsrc="/${CANARY}">x</a><a href="tel:7351946">x</a>
  <img usemap="#${CANARY}" longdesc="/${CANARY}" elementtiming="${CANARY}" alt="" src="/portrait.gif"><map id="${CANARY}-map"><area coords="7351946,1,2,3" shape="rect"></map>
  <link itemprop="${CANARY}" href="/${CANARY}"><meta itemprop="${CANARY}" content="${CANARY}"><div itemscope itemid="urn:${CANARY}" itemtype="https://${CANARY}.example/" vocab="${CANARY}" property="${CANARY}">x</div>
  <details name="${CANARY}" open><summary>${CANARY}</summary><search>${CANARY}</search></details><div popover id="popped">${CANARY}</div>
  <math intent="${CANARY}(${CANARY})"><mrow arg="${CANARY}"><mi mathvariant="${CANARY}">${CANARY}</mi><ms lquote="${CANARY}">${CANARY}</ms></mrow><maction actiontype="${CANARY}"><mtext>${CANARY}</mtext></maction></math>
  <svg viewBox="0 0 9 9" xml:lang="${CANARY}" systemLanguage="${CANARY}" requiredExtensions="${CANARY}"><title lang="${CANARY}">${CANARY}</title><text font-family="${CANARY}" textLength="9" aria-roledescription="${CANARY}">${CANARY}<tspan>${CANARY}</tspan><textPath href="#${CANARY}">${CANARY}</textPath></text><set to="${CANARY}" begin="${CANARY}.click"/><filter id="${CANARY}" result="${CANARY}"/><view id="${CANARY}" viewTarget="${CANARY}"/><foreignObject><textarea>${CANARY}</textarea></foreignObject></svg>
  <label>x <input autocomplete="section-${CANARY} email" inputmode="${CANARY}" pattern="${CANARY}" dirname="${CANARY}" min="7351946" step="7351946" enterkeyhint="${CANARY}"></label>
  <fieldset name="${CANARY}"><legend>${CANARY}</legend><output for="${CANARY}" name="${CANARY}">${CANARY}</output><meter min="1" low="2" max="9999999" value="7351946" optimum="7351946">${CANARY}</meter></fieldset>
  <ol start="7351946"><li value="7351946">${CANARY}</li></ol><table summary="${CANARY}"><td headers="${CANARY}" abbr="${CANARY}" axis="${CANARY}">${CANARY}</td></table>
  <del datetime="${CANARY}" cite="/${CANARY}">${CANARY}</del><q cite="/${CANARY}">${CANARY}</q><bdo dir="rtl">${CANARY}</bdo><xmp>${CANARY}</xmp><marquee>${CANARY}</marquee><font face="${CANARY}" color="${CANARY}">${CANARY}</font>
  <iframe src="data:text/html,<p>${CANARY}</p>" allow="${CANARY}" sandbox></iframe><object name="${CANARY}" typemustmatch><param name="${CANARY}" value="${CANARY}">${CANARY}</object>
  <video id="film"></video><div id="edited" tabindex="0"></div><${CANARY}-list class="list">${CANARY}</${CANARY}-list><canary-field>x</canary-field>
  <p class="counted" style="counter-set: stock 7351946; color: --${CANARY}(${CANARY}); background: paint(${CANARY})">x</p>
  <p style="-webkit-transition: ${CANARY} 1s; font-variant-alternates: stylistic(${CANARY}); anchor-name: --${CANARY}; --total ${CANARY}: red; --account: 73519460">x</p>
  <div data-price><p role="none TextBox">${CANARY}</p><p role="option">${CANARY}</p><p style="-webkit-user-modify: read-write">${CANARY}</p><p id="shown-edited" tabindex="0">x</p><canary-field id="shown-field">x</canary-field></div>
  <select style="appearance: base-select"><button><selectedcontent></selectedcontent></button><option selected>${CANARY}<img alt="${CANARY}"></option></select>`

export const NAMED_HEAD = `<base href="/${CANARY}/"><meta name="theme-color" content="${CANARY}"><link rel="prefetch" href="/${CANARY}" as="${CANARY}" title="${CANARY}" imagesrcset="/${CANARY} 2x">
  <style media="${CANARY}, all" title="${CANARY}">
    .${CANARY}, .${CANARY}-late, #${CANARY}-named, [${CANARY}], [data-${CANARY}], ${CANARY}-list { color: green }
    .\\63 anary7f3a, #\\37 351946, .\\0063anary7f3a { color: green }
    div::-webkit-${CANARY}, ::highlight(${CANARY}), ::slotted(.${CANARY}), :state(${CANARY}) { color: green }
    canary-field:state(${CANARY}), ::view-transition-group(${CANARY}), :is(.${CANARY}, :where(#${CANARY})) { color: green }
    .outer { .${CANARY} & { color: blue } & > [${CANARY}-x] { color: red } @container ${CANARY} style(--${CANARY}: ${CANARY}) { color: red } }
    @layer one.${CANARY}, ${CANARY}; @layer 1${CANARY} { p { margin: 1px } } @scope (.${CANARY}) to ([${CANARY}]) { p { margin: 1px } }
    @media (width > 1${CANARY}), (${CANARY}: 1) { p { margin: 1px } } @container ${CANARY}(width) { p { margin: 1px } }
    @media (width > 1px) and (height < 1${CANARY}) { p { margin: 1px } }
    @font-feature-values ${CANARY} { @styleset { ${CANARY}: 1 } } @font-palette-values --${CANARY} { font-family: ${CANARY} }
    @position-try --${CANARY} { top: 1px } @view-transition { types: ${CANARY} } @page ${CANARY} { margin: 1px }
    @function --${CANARY}(--${CANARY}) { result: ${CANARY} } @starting-style { .${CANARY} { color: red } }
    @keyframes ${CANARY}( { from { color: red } } @keyframes "${CANARY}" { from { color: red } }
    .counted::before { counter-set: stock 7351946; content: counter(stock) "x" / "${CANARY}" }
    .later { -webkit-transition: ${CANARY} 1s; transition: ${CANARY} 1s; background: paint(${CANARY}); width: --${CANARY}(1px) }
    .later { font-variant-alternates: stylistic(${CANARY}) styleset(${CANARY}); scroll-timeline: --${CANARY}; anchor-scope: --${CANARY} }
    .later { color: if(style(--${CANARY}: ${CANARY}): red; else: blue); inset: anchor(--${CANARY} top); color: --f(${CANARY}, 1${CANARY}) }
    .later { hyphenate-character: "${CANARY}"; text-emphasis: "${CANARY}"; font-feature-settings: "cana"; list-style: symbols("${CANARY}") }
    .later { offset-path: path("${CANARY}"); filter: url("#${CANARY}"); cursor: url(${CANARY}), auto; -webkit-locale: "${CANARY}" }
    .later { --total ${CANARY}: red; --account: 73519460; --when: 1987-03-14; --card: 4111111111111111 }
    @import "${CANARY}.css" layer(${CANARY}) supports(${CANARY}); @charset "${CANARY}"; @custom-media --${CANARY} (width > 1px);
  </style>`

/** What scripts do with a canary besides what `changePlaces` does. Runs on the page. */
export function changeNames(canary: string): void {
  const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, html = ''): HTMLElementTagNameMap[Name] => {
    const element = document.body.appendChild(document.createElement(name))
    element.innerHTML = html
    return element
  }
  class List extends HTMLElement {
    static formAssociated = true
    connectedCallback() {
      const internals = this.attachInternals()
      Object.assign(internals, { ariaLabel: canary, role: 'textbox', ariaValueText: canary })
      internals.states.add(canary)
      internals.setFormValue(canary)
      this.attachShadow({ mode: 'open' }).innerHTML =
        `<slot name="${canary}"></slot><p part="${canary}">${canary}</p><style>.${canary}::part(${canary}) { color: red }</style>`
    }
  }
  customElements.define(`${canary}-list`, List)
  customElements.define('canary-field', class extends List {})
  customElements.define(`${canary}-button`, class extends HTMLButtonElement {}, { extends: 'button' })
  document.body.append(
    document.createElement(`${canary}-list`),
    document.createElement('button', { is: `${canary}-button` }),
  )
  for (const id of ['edited', 'shown-edited']) {
    const element = document.getElementById(id)!
    const { EditContext } = window as unknown as { EditContext: new (from: object) => object }
    Object.assign(element, { editContext: new EditContext({ text: canary }) })
    element.textContent = `typed ${canary}`
  }
  document.getElementById('shown-field')!.append(canary)
  const said = add('p', `<i>${canary}</i>`)
  Object.assign(said, { ariaLabel: canary, ariaRoleDescription: canary, slot: canary, innerText: canary, lang: canary })
  said.part.add(canary)
  said.dataset[canary] = canary
  said.toggleAttribute(`${canary}-on`, true)
  said.setAttributeNS('urn:x', `${canary}:x`, canary)
  said.insertAdjacentHTML('beforeend', `<b class="${canary}">${canary}</b>`)
  said.firstChild!.replaceWith(new Text(`${canary} ${canary}`))
  ;(said.firstChild as Text).splitText(4)
  said.normalize()
  said.attributeStyleMap.set('--x', canary)
  said.style.cssText = `-webkit-transition: ${canary} 2s; color: --${canary}(${canary}); counter-set: x 7351946`
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  void sheet.replace(`.${canary}-adopted, [${canary}] { color: red } @layer ${canary} { #${canary} { color: red } }`)
  sheet.insertRule(`.${canary}-inserted::-webkit-${canary} { color: red }`)
  const rule = [...document.styleSheets]
    .flatMap((one) => (one.href ? [] : [...one.cssRules]))
    .find((one) => one instanceof CSSStyleRule)!
  rule.selectorText = `.${canary}-renamed, .x`
  rule.style.setProperty('-webkit-transition', `${canary} 1s`)
  const frames = document.createElement('style')
  document.head.append(frames)
  frames.textContent = `@keyframes a { from { color: red } } @media all { .${canary} { color: red } }`
  const [named, media] = frames.sheet!.cssRules as unknown as [CSSKeyframesRule, CSSMediaRule]
  named.name = canary
  named.appendRule(`50% { font-family: ${canary} }`)
  media.media.mediaText = canary
  media.insertRule(`.${canary}-inner { color: red }`)
  CSS.highlights.set(canary, new Highlight(new Range()))
  CSS.registerProperty({ name: `--${canary}-x`, syntax: '*', inherits: false, initialValue: canary })
  document.getElementById('popped')!.showPopover()
  document
    .querySelector('video')!
    .addTextTrack('captions', canary, 'fi')
    .addCue(new VTTCue(0, 9, canary))
  const asked = add('dialog', canary)
  asked.showModal()
  asked.close(canary)
  history.pushState({ canary }, '', `#/customers/${canary}?of=${canary}`)
  location.hash = `#/${canary}`
  const frame = add('iframe')
  frame.contentDocument!.body.innerHTML = `<iframe srcdoc="<p class='${canary}'>${canary}</p>"></iframe><p>${canary}</p>`
  frame.contentDocument!.designMode = 'on'
  frame.contentDocument!.body.append(canary)
  const drawn = add('canvas').getContext('2d')!
  drawn.font = `12px ${canary}`
  drawn.strokeText(canary, 1, 9)
  document.cookie = `${canary}=${canary}; path=/`
  setTimeout(() => reportError(new AggregateError([new Error(canary)], canary, { cause: canary })))
  setTimeout(() => {
    throw new DOMException(canary, canary)
  })
}
