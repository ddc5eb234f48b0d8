/** What a visitor writes or is shown: it is in no recording, in no form. */
export const CANARY = 'canary7f3a'

/** A value for each type of field that takes no words. */
const VALUES: Readonly<Record<string, string>> = {
  number: '7351946',
  range: '7351946',
  date: '1987-03-14',
  'datetime-local': '1987-03-14T04:17',
  month: '1987-03',
  week: '1987-W11',
  time: '04:17',
  color: '#7f3acb',
  email: `${CANARY}@a.example`,
  url: `https://${CANARY}.example/`,
}
/** Of the types that take words: the canary. */
const WORDS = ['text', 'search', 'tel', 'password', 'hidden']

/** Each type of field, with what a visitor writes into it. */
export const FIELDS: readonly (readonly [type: string, value: string])[] = [
  ...WORDS.map((type) => [type, CANARY] as const),
  ...Object.entries(VALUES),
]

/** What must not be found: times and months would also be found by chance. */
export const SECRETS = [CANARY, '7351946', '1987-03-14', '1987-W11', '7f3acb', '127, 58, 203']

const fields = FIELDS.map(
  ([type, value]) =>
    `<input type="${type}" name="${CANARY}" max="9999999" data-field="${type}" aria-label="${CANARY}" placeholder="${CANARY}">
     <input type="${type}" value="${value}" title="${CANARY}">`,
).join('')

/** Every place of a page in which words of a visitor can stand. */
export const BODY = `<h1>Order ${CANARY}</h1>
  <p class="seen ${CANARY}" id="${CANARY}" title="${CANARY}" data-name="${CANARY}" aria-label="${CANARY}" aria-description="${CANARY}" lang="${CANARY}">Bread for ${CANARY}</p>
  <a href="/order/${CANARY}?name=${CANARY}#${CANARY}" ping="/p?${CANARY}" download="${CANARY}">your order</a>
  <img alt="${CANARY}" src="/portrait.gif?of=${CANARY}" srcset="/portrait.gif?of=${CANARY} 2x"><map name="${CANARY}"><area alt="${CANARY}" href="/${CANARY}"></map>
  <svg aria-label="${CANARY}"><title>${CANARY}</title><desc>${CANARY}</desc><text x="0" y="10">${CANARY}</text><foreignObject><p>${CANARY}</p></foreignObject><path d="M0 0L1 1" aria-label="${CANARY}"/></svg>
  <form id="form" action="/search/${CANARY}?q=${CANARY}" name="${CANARY}">${fields}
    <input type="checkbox" id="vegan" name="${CANARY}" value="${CANARY}"><input type="radio" name="size" value="${CANARY}" checked>
    <input type="file" id="file"><input type="image" alt="${CANARY}"><input type="submit" value="${CANARY}"><input type="reset" value="${CANARY}"><input type="button" value="${CANARY}">
    <textarea id="note" placeholder="${CANARY}">${CANARY}</textarea>
    <input list="names" id="listed"><datalist id="names"><option value="${CANARY}" label="${CANARY}">${CANARY}</option></datalist>
    <select id="size"><optgroup label="${CANARY}"><option>small</option><option value="${CANARY}">${CANARY} large</option></optgroup></select>
    <select multiple><option selected>${CANARY}</option></select>
    <button value="${CANARY}" type="button">Send to ${CANARY}</button><output>${CANARY}</output><meter value="7351946" max="9999999" title="${CANARY}">${CANARY}</meter><progress value="7351946" max="9999999"></progress></form>
  <div id="editor" contenteditable>${CANARY}</div><div id="plain" contenteditable="plaintext-only">${CANARY}</div>
  <canvas id="canvas" title="${CANARY}">${CANARY}</canvas>
  <iframe id="frame" title="${CANARY}" name="${CANARY}" srcdoc="<title>${CANARY}</title><p title='${CANARY}' data-price>${CANARY}</p><input placeholder='${CANARY}' value='${CANARY}'><style>p::after { content: '${CANARY}' }</style>"></iframe>
  <dialog id="dialog" aria-label="${CANARY}"><p>${CANARY}</p></dialog><details id="details"><summary>${CANARY}</summary>${CANARY}</details>
  <video title="${CANARY}"><track label="${CANARY}"></video><object data="/x/${CANARY}" type="image/gif">${CANARY}</object><table><caption>${CANARY}</caption><tr><th abbr="${CANARY}">${CANARY}</th></tr></table>
  <template><p>${CANARY}</p></template><script type="application/json">"${CANARY}"</script><noscript>${CANARY}</noscript><!-- ${CANARY} -->
  <div id="host"><template shadowrootmode="open"><style>:host::after { content: "${CANARY}" }</style><p title="${CANARY}" data-price>${CANARY}</p><input value="${CANARY}"></template></div>
  <p data-price class="price" title="Fresh">4.20 €</p><div data-price><input value="${CANARY}" placeholder="${CANARY}"><textarea>${CANARY}</textarea><p contenteditable>${CANARY}</p><select><option>${CANARY}</option></select></div>`

export const HEAD = `<title>${CANARY}</title><meta name="description" content="${CANARY}"><meta property="og:title" content="${CANARY}"><link rel="alternate" title="${CANARY}" href="/${CANARY}">
  <style>.seen { color: red } .seen::after { content: "${CANARY}"; background: url(/x/${CANARY}) } [data-name=${CANARY}] { color: blue } :root { --name: "${CANARY}" } /* ${CANARY} */</style>`

/** Changes the page as scripts do, so that each kind of change carries the canary. Runs on the page. */
export function changePage(canary: string): void {
  const added = document.createElement('section')
  added.innerHTML = `<p title="${canary}" class="${canary}">${canary}</p><custom-box data-x="${canary}"></custom-box><input placeholder="${canary}" value="${canary}">`
  document.body.append(added)
  const text = added.querySelector('p')!
  for (const name of [
    'title',
    'alt',
    'aria-label',
    'placeholder',
    'data-later',
    'href',
    'value',
    'content',
    'style',
    'id',
  ])
    text.setAttribute(name, name === 'style' ? `--x: ${canary}; background: url(/y/${canary})` : canary)
  text.className = `seen ${canary} later`
  text.firstChild!.nodeValue = `now ${canary}`
  added.style.setProperty('--name', canary)
  added.style.background = `url(/y?${canary})`
  const root = added.querySelector('custom-box')!.attachShadow({ mode: 'open' })
  root.innerHTML = `<b title="${canary}">${canary}</b><input value="${canary}">`
  root.querySelector('b')!.textContent = `later ${canary}`
  document.styleSheets[0]!.insertRule(`.seen::before { content: "${canary}" }`)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`p::after { content: "${canary}" }`)
  document.adoptedStyleSheets = [sheet]
  sheet.insertRule(`p[title=${canary}] { color: red }`)
  document.title = canary
  document.querySelector('svg text')!.textContent = `drawn ${canary}`
  document.querySelector('#size')!.append(new Option(canary, canary, true, true))
  document.querySelector<HTMLInputElement>('#listed')!.value = `set ${canary}`
  document.querySelector<HTMLTextAreaElement>('#note')!.value = `set ${canary}`
  document.querySelector('meta')!.setAttribute('content', `later ${canary}`)
  document.querySelector<HTMLDialogElement>('#dialog')!.show()
  document.querySelector('#dialog p')!.textContent = `later ${canary}`
  document.querySelector<HTMLDetailsElement>('#details')!.open = true
  const framed = document.querySelector<HTMLIFrameElement>('#frame')!.contentDocument!
  framed.body.append(`later ${canary}`)
  framed.querySelector('p')!.title = `later ${canary}`
  document.querySelector<HTMLCanvasElement>('#canvas')!.getContext('2d')!.fillText(canary, 10, 10)
  history.pushState({ canary }, '', `/customers/${canary}?later=${canary}#${canary}`)
  getSelection()!.selectAllChildren(added)
  console.error(canary)
  console.log({ canary })
}

/** Throws everything that a page can throw. Runs on the page. */
export function throwAll(canary: string): void {
  class Named extends Error {
    override name = canary
  }
  for (const thrown of [new Error(canary), new Named(canary), canary, { name: canary }, null])
    setTimeout(() => {
      throw thrown
    })
  void Promise.reject(new Error(canary))
}
