import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { render } from './dist/server/render.js'

const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' }
const page = await readFile('dist/client/index.html', 'utf8')

// One page for everybody: no cookie is looked at, so any cache may keep it.
createServer(async ({ url = '/' }, response) => {
  const { pathname: path } = new URL(url, 'http://localhost')
  const type = TYPES[extname(path)]
  try {
    const body = type ? await readFile(join('dist/client', path)) : page.replace('<!--app-->', await render(path))
    response.writeHead(200, { 'content-type': type ?? 'text/html; charset=utf-8' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(process.env.PORT ?? 3000)
