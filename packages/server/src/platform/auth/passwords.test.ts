import type { DataSource } from 'typeorm'
import { describe, expect, test } from 'vitest'
import { LocalAccessChannel } from './access-channel.js'
import { AccessService } from './access.service.js'
import { hashPassword, passwordFits, TooManySignIns } from './passwords.js'
import { SessionService } from './session.service.js'
import { AccessTokens } from './tokens.js'

describe('a password', () => {
  test('fits its own hash, which is argon2id and salted', async () => {
    const [one, other] = await Promise.all([hashPassword('open sesame'), hashPassword('open sesame')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await passwordFits(one, 'open sesame')).toBe(true)
    expect(await passwordFits(one, 'Open sesame')).toBe(false)
    expect(await passwordFits(null, 'open sesame')).toBe(false)
  })

  test('a flood of sign-ins waits in a bounded queue, and who finds it full is told to come back', async () => {
    const now = new Date('2026-11-23T01:00:00Z')
    const nobodyThere = { query: () => Promise.resolve([]) } as unknown as DataSource
    const channel = new LocalAccessChannel()
    const tokens = new AccessTokens('a secret that only this test knows', 10)
    const access = new AccessService(nobodyThere, tokens, channel)
    const sessions = new SessionService(nobodyThere, access, tokens, channel, { refreshDays: 30, now: () => now })
    const flood = Array.from({ length: 110 }, () =>
      hashPassword('x').then(
        () => 'hashed',
        (error: unknown) => error,
      ),
    )
    expect(await sessions.signIn('somebody', 'x', '203.0.113.7')).toEqual({
      ok: false,
      refusal: {
        code: 'FORBIDDEN',
        rule: 'API',
        reason: 'accountLocked',
        facts: { until: '2026-11-23T01:00:10.000Z' },
      },
    })
    const ended = await Promise.all(flood)
    expect(ended.filter((end) => end === 'hashed')).toHaveLength(102)
    expect(ended.filter((end) => end instanceof TooManySignIns)).toHaveLength(8)
    expect(await sessions.signIn('somebody', 'x', '203.0.113.7')).toMatchObject({ refusal: { reason: 'signInFailed' } })
    access.stop()
  })
})
