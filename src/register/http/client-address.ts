import { EvasteError } from '../../declaration/evaste-error.js'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = [Address, number]

/** A chain longer than this is no proxy's work. */
const LIMIT_HOPS = 32

/**
 * Reads the networks of trusted proxies.
 *
 * @param networks CIDR blocks or single addresses, such as `10.0.0.0/8` and `::1`.
 * @throws {EvasteError} `register-config-invalid`, naming the first that is neither.
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

/** `::ffff:127.0.0.0/104` is `127.0.0.0/8`: addresses of that form are read as IPv4 everywhere. */
function unmapped([address, bits]: Range): Range {
  if (address.kind() === 'ipv4' || bits < MAPPED_BITS) return [address, bits]
  const six = address as ipaddr.IPv6
  return six.isIPv4MappedAddress() ? [six.toIPv4Address(), bits - MAPPED_BITS] : [address, bits]
}

const MAPPED_BITS = 96

/** Whether a list of trusted proxies trusts everybody, so that each visitor may claim any address. */
export const trustsEverybody = (trusted: readonly Range[]): boolean => trusted.some(([, bits]) => bits === 0)

/**
 * Whether a request looks as if it came through a proxy that is not configured: it says for whom it is forwarded, and comes from
 * this machine or from a private network.
 */
export function comesFromUnknownProxy(socket: string, forwardedFor: string | null, trusted: readonly Range[]): boolean {
  const address = forwardedFor === null ? null : parseAddress(socket)
  return address !== null && !isTrusted(address, trusted) && NEARBY.has(address.range())
}

const NEARBY: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal'])

/**
 * The visitor's address as far as it is vouched for: the connection's own, or the one before it that a chain of
 * trusted proxies names (R75). What a client claims is never believed; what cannot be read ends the chain.
 *
 * @returns the address in its canonical text, or `null` where the connection has none.
 */
export function findClientAddress(
  socket: string,
  forwardedFor: string | null,
  trusted: readonly Range[],
): string | null {
  let client = parseAddress(socket)
  const hops = (forwardedFor ?? '').split(',').slice(-LIMIT_HOPS)
  while (client && isTrusted(client, trusted)) {
    // The last proxy wrote the last address: walk from the right.
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

/** Only the four-part form of IPv4: `0x7f.1` and `010.0.0.1` mean different things to different readers. */
function parseAddress(text: string): Address | null {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || (ipaddr.IPv6.isValid(text) && !text.includes('%'))
  return isAddress ? ipaddr.process(text) : null
}

/** The network of an address, /24 or /48, in its canonical text. */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address)
  const bits = parsed.kind() === 'ipv4' ? 24 : 48
  const network = ipaddr.fromByteArray(parsed.toByteArray().fill(0, bits / 8))
  return `${network.toString()}/${bits}`
}

/** `::ffff:0:0/96` (RFC 4291, 2.5.5.2). */
const IPV4_MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

/** An address as 16 bytes, IPv4 mapped into IPv6, so that its length tells nothing. */
export function addressBytes(address: string): Uint8Array<ArrayBuffer> {
  const bytes = ipaddr.process(address).toByteArray()
  return Uint8Array.from(bytes.length === 4 ? [...IPV4_MAPPED, ...bytes] : bytes)
}

export const addressOfBytes = (bytes: Uint8Array): string =>
  ipaddr.process(ipaddr.fromByteArray([...bytes]).toString()).toString()
