import { buildDocs } from './build-docs.js'

const FOLDER = '.build/docs'

/** `npm run docs`: writes the documentation site. */
export async function main(): Promise<number> {
  const pages = await buildDocs(FOLDER)
  console.log(`${pages.length} pages in ${FOLDER}: open ${FOLDER}/index.html`)
  return 0
}
