import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../src/declaration/match.js'

const BAKERY = 'https://leipomo.example/tilaa/'
const matcherOf = (...patterns: string[]) => {
  const match = createMatcher(
    patterns.map((pattern, i) => ({ id: `s${i}`, matches: [pattern] })),
    () => BAKERY,
  )
  return (url: string) => match(url).join()
}

describe('a bare host', () => {
  it.each([
    ['https://stats.example/x.js', 's0'],
    ['http://stats.example:8080/', 's0'],
    ['wss://eu.stats.example/socket', 's0'],
    ['//STATS.example./a', 's0'],
    ['https://user:word@stats.example/', 's0'],
    ['https://notstats.example/', ''],
    ['https://stats.example.evil.example/', ''],
    ['https://example/', ''],
    ['data:text/plain,stats.example', ''],
    ['stats.example', ''],
    ['http://', ''],
  ])('takes %s as %j', (url, services) => {
    expect(matcherOf('stats.example')(url)).toBe(services)
  })
})

describe('a match pattern', () => {
  it.each([
    ['*://*.video.example/embed/*', 'https://www.video.example/embed/1?a=b', 's0'],
    ['*://*.video.example/embed/*', 'https://video.example/watch', ''],
    ['https://video.example/*', 'http://video.example/', ''],
    ['https://video.example/*', 'https://m.video.example/', ''],
    ['https://video.example:8443/*', 'https://video.example/', ''],
    ['https://video.example:443/*', 'https://video.example/', 's0'],
    ['*://video.example/*/player/*.js', 'https://video.example/v1/player/a.js', 's0'],
    ['*://video.example/*/player/*.js', 'https://video.example/v1/player/a.css', ''],
    ['*://*/collect?*', 'https://anything.example/collect?id=1', 's0'],
    ['*://leipomo.example/stats/*', '/stats/x', 's0'],
    ['*://leipomo.example/tilaa/x.js', 'x.js', 's0'],
    ['*://[2001:db8::1]/*', 'http://[2001:db8::1]:8080/', 's0'],
    ['*://LEIPÄ.example/*', 'https://leipä.example/', 's0'],
    ['ftp://video.example/*', 'ftp://video.example/', ''],
    ['not a pattern', 'https://not/', ''],
  ])('%s takes %s as %j', (pattern, url, services) => {
    expect(matcherOf(pattern)(url)).toBe(services)
  })

  it('gives way to a more specific one', () => {
    const match = matcherOf('video.example', '*://video.example/necessary/*', '*://*/*')

    expect(match('https://video.example/necessary/player.js')).toBe('s1')
    expect(match('https://video.example/ads.js')).toBe('s0')
    expect(match('https://other.example/')).toBe('s2')
  })

  it('that two services declare waits for both', () => {
    expect(matcherOf('tags.example', '*://*.tags.example/*')('https://tags.example/t.js')).toBe('s0,s1')
  })
})

it('never throws, whatever is asked', () => {
  const match = matcherOf('stats.example', '*://*.video.example/embed/*')
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (url) => void match(url)))
})
