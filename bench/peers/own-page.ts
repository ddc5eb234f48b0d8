import type { Contestant } from './contestants.js'

/** Four scripts that block the parser, a style sheet and a picture: what a browser would find by looking ahead. */
const HEAD = `${[1, 2, 3, 4].map((number) => `<script src="/own/${number}.js"></script>`).join('')}<link rel="stylesheet" href="/own/style.css">`
const PICTURE = '<img src="/own/picture.png" alt="Our workshop" width="900" height="500">'

/** A contestant’s page with files of the site’s own, so that its largest paint depends on how early they are requested. */
export const withOwnFiles = (contestant: Contestant): Contestant => ({
  ...contestant,
  head: contestant.head + HEAD,
  prepare: (html) => (contestant.prepare ?? String)(html.replace('<main', `${PICTURE}<main`)),
})

/** Whose largest paint is measured. */
export const paintNames = ['no library', 'evaste, tag', 'evaste, sealed', 'vanilla-cookieconsent']
