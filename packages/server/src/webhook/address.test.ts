import { describe, expect, it } from 'vitest'
import { Addresses, isPublic } from './address.js'

describe('what is public', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '192.167.255.255', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    '%s',
    (address) => {
      expect(isPublic(address)).toBe(true)
    },
  )

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'nonsense',
  ])('%s is not', (address) => {
    expect(isPublic(address)).toBe(false)
  })
})

describe('where a webhook may go', () => {
  const none = new Addresses([])
  const some = new Addresses(['127.0.0.1/32', 'fd00::/8'])

  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'https://user:password@example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'http://8.8.8.8/',
    'https:///',
    'example.org',
    '',
  ])('not to %s', (url) => {
    expect(none.parse(url)).toBeNull()
  })

  it('to the public by https; inside, also by http, to what an operator opened', () => {
    expect(none.parse('https://example.org/x?y=1#z')?.href).toBe('https://example.org/x?y=1')
    expect(none.parse('https://8.8.8.8/')).not.toBeNull()
    expect(some.parse('http://127.0.0.1:8080/')).not.toBeNull()
    expect(some.parse('https://[fd00::7]/')).not.toBeNull()
    expect(some.parse('http://127.0.0.2/')).toBeNull()
  })

  it('a name is judged by the address that it leads to, when it is connected to', async () => {
    expect(await none.leadsInside(new URL('https://localhost/'))).toBe(true)
    const found = await new Promise<unknown>((done) =>
      none.lookupFor('https:')('localhost', { all: true }, (error, addresses) => done(error?.name ?? addresses)),
    )
    expect(found).toBe('AddressNotAllowed')
    expect(await new Addresses(['127.0.0.0/8', '::1/128']).leadsInside(new URL('http://localhost/'))).toBe(false)
  })
})
