/**
 * Where a webhook may go. Whoever may create one must not thereby reach what only this machine reaches: the database, other servers of
 * the house, the metadata of a cloud. The check is made on the very address that is connected to, so a name that means something
 * else a moment later (DNS rebinding) gains nothing.
 */
import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What is not the public internet (RFC 6890 and the registries of IANA). */
const INSIDE: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of IPv6 only global unicast is public; within it, these stand for something else or for an IPv4 address. */
const GLOBAL = ['2000::', 3] as const
const NOT_GLOBAL: readonly (readonly [address: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listOf = (networks: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList()
  for (const [address, bits] of networks) list.addSubnet(address, bits, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return list
}

const inside = listOf(INSIDE)
const global = listOf([GLOBAL])
const notGlobal = listOf(NOT_GLOBAL)

/** `::ffff:10.0.0.1` is 10.0.0.1, however it is written. */
const bare = (address: string): string => {
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address) ?? []
  if (!high || !low) return address
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

export function isPublic(written: string): boolean {
  const address = bare(written.replace(/%.*$/, ''))
  switch (isIP(address)) {
    case 4:
      return !inside.check(address, 'ipv4')
    case 6:
      return global.check(address, 'ipv6') && !notGlobal.check(address, 'ipv6')
    default:
      return false
  }
}

/** It is not sent; nothing about the receiver is known. */
export class AddressNotAllowed extends Error {
  override readonly name = 'AddressNotAllowed'
}

export class Addresses {
  readonly #allowed: BlockList

  /** @param allowed networks inside that an operator opened. @example ['10.1.0.0/16'] */
  constructor(allowed: readonly string[]) {
    this.#allowed = listOf(
      allowed.map((network) => {
        const [address = '', bits = ''] = network.split('/')
        return [address, Number(bits)] as const
      }),
    )
  }

  #isAllowed(written: string): boolean {
    const address = bare(written.replace(/%.*$/, ''))
    const version = isIP(address)
    return version > 0 && this.#allowed.check(address, version === 6 ? 'ipv6' : 'ipv4')
  }

  /** Whether this very address may be connected to. Without TLS only what an operator opened. */
  mayConnect(address: string, protocol: string): boolean {
    return this.#isAllowed(address) || (protocol === 'https:' && isPublic(address))
  }

  /** @returns the address, or null when it is of a kind to which nothing is ever sent */
  parse(text: string): URL | null {
    if (!URL.canParse(text)) return null
    const url = new URL(text)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
    if (url.username !== '' || url.password !== '') return null
    url.hash = ''
    const literal = hostOf(url)
    return isIP(literal) > 0 && !this.mayConnect(literal, url.protocol) ? null : url
  }

  /** For a connection: answers what may be connected to of a name's addresses. @see AddressNotAllowed */
  lookupFor(protocol: string): LookupFunction {
    return (hostname, options, callback) => {
      resolve(hostname, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, '', 0)
        const good = found.filter(({ address }) => this.mayConnect(address, protocol))
        const [first] = good
        if (!first) {
          const refused = new AddressNotAllowed(
            `${hostname} is at ${found.map(({ address }) => address).join(', ')}: not allowed`,
          )
          return callback(refused, '', 0)
        }
        if (options.all) return callback(null, good)
        callback(null, first.address, first.family)
      })
    }
  }

  /** Whether a name is known to be nowhere that may be sent to. A name that cannot be found now may be found later. */
  async leadsInside(url: URL): Promise<boolean> {
    const host = hostOf(url)
    if (isIP(host) > 0) return !this.mayConnect(host, url.protocol)
    return new Promise((done) => {
      this.lookupFor(url.protocol)(host, { all: true }, (error) =>
        // Without TLS only what an operator opened will do, so it must be there to be seen.
        done(error instanceof AddressNotAllowed || (error !== null && url.protocol === 'http:')),
      )
    })
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')
