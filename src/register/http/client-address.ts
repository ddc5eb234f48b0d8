import { EvasteError } from '../../declaration/evaste-error.js'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = [Address, number]

/** No real proxy setup produces a longer chain. */
const LIMIT_HOPS = 32

/**
 * Parses the networks of trusted proxies.
 *
 * @param networks CIDR blocks or single addresses, such as `10.0.0.0/8` and `::1`.
 * @throws {EvasteError} `register-config-invalid`, naming the first invalid one.
 */
export function parseTrustedProxies(networks: readonly string[]): readonly Range[] {
  return networks.map((network) => {
    const address = parseAddress(network)
    if (address) return [address, address.kind() === 'ipv4' ? 32 : 128]
    if (ipaddr.isValidCIDR(network)) return unmapped(ipaddr.parseCIDR(network))
    throw new EvasteError(
      'register-config-invalid',
      `trustProxy: "${network}" is not a network; write it as 10.0.0.0/8 or 2001:db8::/32`,
    )
  })
}

/** `::ffff:127.0.0.0/104` is `127.0.0.0/8`: IPv4-mapped addresses are treated as IPv4 everywhere. */
function unmapped([address, bits]: Range): Range {
  if (address.kind() === 'ipv4' || bits < MAPPED_BITS) return [address, bits]
  const six = address as ipaddr.IPv6
  if (six.isIPv4MappedAddress()) return [six.toIPv4Address(), bits - MAPPED_BITS]
  return [address, bits]
}

const MAPPED_BITS = 96

/** The largest networks for private use: 10.0.0.0/8 and fc00::/7. */
const LARGEST_PRIVATE = { ipv4: 8, ipv6: 7 }

/**
 * Whether a list of trusted proxies has a network that is larger than any private one, such as `0.0.0.0/0`: visitors are
 * in it as well, and can claim any address.
 */
export const trustsVisitors = (trusted: readonly Range[]): boolean =>
  trusted.some(([address, bits]) => bits < LARGEST_PRIVATE[address.kind()])

/**
 * Whether a request seems to come through a proxy that is not configured: it has a forwarding header, and comes from
 * this machine or a private network.
 */
export function comesFromUnknownProxy(socket: string, forwardedFor: string | null, trusted: readonly Range[]): boolean {
  const address = forwardedFor === null ? null : parseAddress(socket)
  return address !== null && !isTrusted(address, trusted) && NEARBY.has(address.range())
}

const NEARBY: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal'])

/**
 * Returns the visitor's address as far as it can be trusted: the peer's own address, or the last untrusted address in a
 * chain of trusted proxies (R75). Claims of the client itself are ignored, and an unreadable address ends the chain.
 *
 * @returns the address as canonical text, or `null` if the connection has none.
 */
export function findClientAddress(
  socket: string,
  forwardedFor: string | null,
  trusted: readonly Range[],
): string | null {
  let client = parseAddress(socket)
  const hops = (forwardedFor ?? '').split(',').slice(-LIMIT_HOPS)
  while (client && isTrusted(client, trusted)) {
    // Each proxy appends at the end, so the chain is read from the right.
    const hop = parseHop(hops.pop() ?? '')
    if (!hop) break
    client = hop
  }
  return client?.toString() ?? null
}

const isTrusted = (address: Address, trusted: readonly Range[]): boolean =>
  trusted.some((range) => address.kind() === range[0].kind() && address.match(range))

/** `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::7`, `[2001:db8::7]:4711`. */
function parseHop(text: string): Address | null {
  const hop = text.trim()
  const [, bracketed] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(hop) ?? []
  const [, withPort] = /^([\d.]+):\d{1,5}$/.exec(hop) ?? []
  return parseAddress(bracketed ?? withPort ?? hop)
}

/** Only dotted-decimal IPv4, because parsers disagree about `0x7f.1` and `010.0.0.1`. */
function parseAddress(text: string): Address | null {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || (ipaddr.IPv6.isValid(text) && !text.includes('%'))
  if (isAddress) return ipaddr.process(text)
  return null
}

/** The /24 or /48 network of an address, as canonical text. */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address)
  const bits = parsed.kind() === 'ipv4' ? 24 : 48
  const network = ipaddr.fromByteArray(parsed.toByteArray().fill(0, bits / 8))
  return `${network.toString()}/${bits}`
}

/** `::ffff:0:0/96` (RFC 4291, 2.5.5.2). */
const IPV4_MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

/** An address as 16 bytes, IPv4 mapped into IPv6, so that the length reveals nothing. */
export function addressBytes(address: string): Uint8Array<ArrayBuffer> {
  const bytes = ipaddr.process(address).toByteArray()
  return Uint8Array.from(bytes.length === 4 ? [...IPV4_MAPPED, ...bytes] : bytes)
}

export const addressOfBytes = (bytes: Uint8Array): string =>
  ipaddr.process(ipaddr.fromByteArray([...bytes]).toString()).toString()
