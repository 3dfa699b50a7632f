import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLogger, requestIdFrom } from './logger.js'

function written(): { destination: Writable; text(): string } {
  let text = ''
  return {
    destination: new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString()
        done()
      },
    }),
    text: () => text,
  }
}

describe.each(['json', 'human'] as const)('the %s log', (format) => {
  test('hides what nobody may read in it', () => {
    const out = written()
    const logger = createLogger({ level: 'info', format, destination: out.destination })
    logger.info(
      {
        password: 'hunter2',
        session: { refreshToken: 'hunter2' },
        req: { headers: { authorization: 'hunter2' } },
        login: 'chen',
      },
      'signed in',
    )
    expect(out.text()).toContain('chen')
    expect(out.text()).not.toContain('hunter2')
  })

  test('keeps to its level, and tells an error with its stack', () => {
    const out = written()
    const logger = createLogger({ level: 'warn', format, destination: out.destination }).child({
      requestId: 'r-1234567',
    })
    logger.info('not this')
    logger.error({ err: new TypeError('no such thing') }, 'failed')
    expect(out.text()).not.toContain('not this')
    for (const part of ['failed', 'r-1234567', 'no such thing', 'logger.test']) expect(out.text()).toContain(part)
  })
})

describe('a request id', () => {
  test('is the caller’s own when harmless', () => {
    expect(requestIdFrom('abc-DEF_12345')).toBe('abc-DEF_12345')
  })
  test.each([undefined, '', 'short', 'a b c d e f g h', 'x'.repeat(65), 'line\nbreak-here', ['abc-DEF_12345']])(
    'is a new one for %j',
    (header) => {
      expect(requestIdFrom(header)).toMatch(/^[0-9a-f-]{36}$/)
      expect(requestIdFrom(header)).not.toBe(requestIdFrom(header))
    },
  )
})
