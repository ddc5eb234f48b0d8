import { tagPages } from 'evaste/rewrite'
import declaration from '../evaste.json'

const tag = tagPages(declaration)

export async function handle({ event, resolve }) {
  let page = ''
  return resolve(event, {
    transformPageChunk({ html, done }) {
      page += html
      return done ? tag(page) : ''
    },
  })
}
