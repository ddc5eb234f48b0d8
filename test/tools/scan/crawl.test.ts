import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PageQueue } from '../../../src/tools/scan/crawl/page-queue.js'
import { readRobots } from '../../../src/tools/scan/crawl/read-robots.js'
import { readSitemap } from '../../../src/tools/scan/crawl/read-sitemap.js'
import { isSameSite } from '../../../src/tools/scan/crawl/same-site.js'

describe('which pages are visited', () => {
  const all = (queue: PageQueue): readonly string[] => {
    const pages: string[] = []
    for (let url; (url = queue.next()) !== undefined;) pages.push(new URL(url).pathname + new URL(url).search)
    return pages
  }

  it('are each page once, in the order found, up to the limit', () => {
    const queue = new PageQueue('https://leipomo.example/', { pages: 4 })

    queue.add([
      '/leivat',
      '/leivat/',
      'https://www.leipomo.example/leivat#hinnat',
      '/kakut?sivu=2',
      '/pullat',
      '/yhteys',
    ])

    expect(all(queue)).toEqual(['/', '/leivat', '/kakut?sivu=2', '/pullat'])
  })

  it('are no files, no other sites, and nothing that acts', () => {
    const queue = new PageQueue('https://leipomo.example/', { pages: 20 })

    queue.add([
      'https://shop.example/',
      'https://tilaus.leipomo.example/',
      'mailto:leipomo@leipomo.example',
      'javascript:void 0',
      'http://[broken',
      '/hinnasto.pdf',
      '/kirjaudu-ulos',
      '/?add-to-cart=7',
      '/logout',
      '/leivat',
    ])

    expect(all(queue)).toEqual(['/', '/leivat'])
  })

  it('are only those below a path, and those that robots may read', () => {
    const { isAllowed } = readRobots('User-agent: *\nDisallow: /shop/hidden\n')
    const queue = new PageQueue('https://leipomo.example/shop/', { pages: 20, under: '/shop/', isAllowed })

    queue.add(['/', '/shop/bread', '/shop/hidden/bread', '/shopping'])

    expect(all(queue)).toEqual(['/shop/', '/shop/bread'])
  })
})

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /', '/x', false],
    ['User-agent: *\nDisallow: /\nAllow: /x', '/x/y', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: evaste-scan\nDisallow: /private # ours', '/x', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: evaste-scan\nDisallow: /private # ours', '/private/1', false],
    ['User-agent: other\nUser-agent: Evaste-Scan\nDisallow: /a', '/a', false],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php', false],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php?x', true],
    ['User-agent: *\nDisallow: /a*b', '/axxb/c', false],
    ['User-agent: *\nDisallow:', '/x', true],
    ['', '/x', true],
  ])('%j allows %s: %s', (text, path, allowed) => {
    expect(readRobots(text).isAllowed(`https://leipomo.example${path}`)).toBe(allowed)
  })

  it('says how long to wait', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2').delay).toBe(2)
  })
})

describe('a sitemap', () => {
  const read = (files: Readonly<Record<string, string | Uint8Array>>, limit = 10) =>
    readSitemap('https://leipomo.example/sitemap.xml', limit, (url) => {
      const file = files[new URL(url).pathname]
      return Promise.resolve(file === undefined ? null : Buffer.from(file as string))
    })

  it('is read through its index, also zipped, up to the limit', async () => {
    const pages = await read(
      {
        '/sitemap.xml':
          '<sitemapindex><loc>https://leipomo.example/a.xml</loc><loc>https://leipomo.example/b.xml.gz</loc></sitemapindex>',
        '/a.xml': '<urlset><url><loc> https://leipomo.example/1?a=1&amp;b=2 </loc></url></urlset>',
        '/b.xml.gz': gzipSync(
          '<urlset><url><loc><![CDATA[https://leipomo.example/2]]></loc></url><url><loc>https://leipomo.example/3</loc></url></urlset>',
        ),
      },
      2,
    )

    expect(pages).toEqual(['https://leipomo.example/1?a=1&b=2', 'https://leipomo.example/2'])
  })

  it('that is not there is none; one that names itself ends', async () => {
    expect(await read({})).toBe(null)
    expect(
      await read({ '/sitemap.xml': '<sitemapindex><loc>https://leipomo.example/sitemap.xml</loc></sitemapindex>' }),
    ).toEqual([])
  })
})

it.each([
  ['leipomo.example', 'www.leipomo.example', true],
  ['cdn.leipomo.example', 'leipomo.example', true],
  ['notleipomo.example', 'leipomo.example', false],
  ['third-party.localhost', 'localhost', false],
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['[::1]', '[::1]', true],
  ['kauppa.leipomo.example', 'blogi.leipomo.example', true],
  ['leipomo.co.uk', 'kilpailija.co.uk', false],
  ['leipomo.github.io', 'kilpailija.github.io', false],
])('%s and %s are one site: %s', (host, site, same) => {
  expect(isSameSite(host, site)).toBe(same)
})
