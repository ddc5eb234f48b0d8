/** Four ways in which companies' pages are made, written for these tests: what frameworks and themes have in common. */
export const pageLooks = ['bootstrap', 'tailwind', 'news', 'wordpress'] as const
export type PageLook = (typeof pageLooks)[number]

/** A company's words, in English. */
const said = {
  name: 'Lake Heat',
  title: 'Heat pumps that last thirty winters',
  lead: 'We plan, deliver and maintain ground-source heating for houses and housing companies across southern Finland.',
  first: 'Ask for an offer',
  second: 'See prices',
}

const cards = `<article><h2>${said.title}</h2><p>${said.lead}</p><a href="#more">${said.second}</a></article>`.repeat(6)
const top = `<header><a href="#home">${said.name}</a><nav><a href="#a">1</a> <a href="#b">2</a></nav><a class="offer" href="#offer">${said.first}</a></header>`
const hero = `<h1>${said.title}</h1><p class="lead">${said.lead}</p><p><a id="first" class="button" href="#first">${said.first}</a> <a class="button quiet" href="#second">${said.second}</a></p>`
const footer = `<footer><p>${said.name}</p><p><a id="last" href="/privacy">Privacy</a></p></footer>`

const bodies: Readonly<Record<PageLook, string>> = {
  bootstrap: `${top}<main class="container">${hero}${cards}</main>${footer}`,
  tailwind: `${top}<main><div class="year">2026</div>${hero}${cards}</main>${footer}`,
  news: `${top}<div class="sub">${said.lead}</div><main>${hero}${cards}</main>${footer}<button id="chat">?</button>`,
  wordpress: `${top}<div class="cover">${hero}</div><main>${cards}</main>${footer}`,
}

/** The body of a page of that look, in English. */
export const lookBody = (look: PageLook): string => `${bodies[look]}<evaste-consent></evaste-consent>`

const common = `*{box-sizing:border-box} body{margin:0} img,svg{max-width:100%}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem} header nav{display:none}
@media(min-width:48rem){header nav{display:block}}`

/** The style sheet of a look. */
export const lookCss: Readonly<Record<PageLook, string>> = {
  bootstrap: `${common}body{font:1rem/1.5 system-ui,sans-serif;color:#212529;background:#fff}
header{background:#212529;color:#fff;padding:.75rem 1rem}header a{color:inherit}.offer{background:#ffc107;color:#000;padding:.25rem .5rem;border-radius:.25rem}
.container{max-width:70rem;margin:auto;padding:1.5rem .75rem}h1{font-size:calc(1.375rem + 1.5vw);line-height:1.2;margin:0 0 .5rem}.lead{font-size:1.125rem;margin:0 0 1rem}
.button{display:inline-block;padding:.5rem 1rem;font-size:1.25rem;border-radius:.5rem;background:#0d6efd;color:#fff;text-decoration:none}.quiet{background:none;border:1px solid #6c757d;color:#6c757d}
article{border:1px solid #ddd;padding:1rem;margin-top:2rem}footer{background:#eee;padding:2rem 1rem}`,
  tailwind: `${common}body{font:16px/1.5 ui-sans-serif,system-ui,sans-serif;background:#020617;color:#e2e8f0}a{color:#34d399}
header{padding:16px 24px;border-bottom:1px solid #1e293b}.offer{background:#10b981;color:#022c22;border-radius:999px;padding:6px 16px}
main{max-width:72rem;margin:auto;padding:16px 24px}.year{color:#34d399}h1{font-size:32px;line-height:1.1;letter-spacing:-.02em;margin:8px 0}.lead{font-size:18px;color:#94a3b8}
.button{display:inline-block;padding:10px 18px;border-radius:10px;background:#10b981;color:#022c22}.quiet{background:#1e293b;color:#e2e8f0}article{border-top:1px solid #1e293b;padding:24px 0}footer{padding:32px 24px}`,
  news: `${common}html{font-size:62.5%}body{font:1.4rem/1.35 Georgia,serif;color:#111}header{position:sticky;top:0;background:#fff;border-bottom:2px solid #c00;padding:.6rem 1rem;z-index:1000}
.sub{position:sticky;top:4rem;background:#fee;padding:.4rem 1rem;z-index:999;font-size:1.2rem;white-space:nowrap;overflow:hidden}main{padding:1rem;max-width:110rem;margin:auto;columns:24rem}
h1{font-size:2.6rem;line-height:1.1;margin:.5rem 0}h2{font-size:1.8rem}.lead{font-size:1.6rem}article{border-top:1px solid #ccc;break-inside:avoid}.button{color:#c00}
footer{background:#111;color:#fff;padding:2rem}footer a{color:#fff}#chat{position:fixed;bottom:2rem;inset-inline-end:2rem;width:5.6rem;height:5.6rem;border-radius:50%;border:0;background:#c00;color:#fff;z-index:99999}`,
  wordpress: `${common}html{font-size:112.5%}body{font:1rem/1.7 "Source Serif 4",Georgia,serif;color:#1e1e1e;background:#f7f5f0}header{padding:1rem 1.5rem}
.cover{padding:1rem 1.5rem;background:#dfe7d8}h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem}.lead{font-size:.9rem;line-height:1.5;margin:0 0 .5rem}.button{display:inline-block;padding:.6rem 1.3rem;background:#2f4a36;color:#fff;border-radius:2px}.quiet{background:none;color:#2f4a36;border:1px solid}
main{max-width:40rem;margin:auto;padding:2rem 1.5rem}footer{padding:3rem 1.5rem;background:#2f4a36;color:#fff}footer a{color:#fff}`,
}
