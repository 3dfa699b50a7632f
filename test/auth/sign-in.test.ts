import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '@dispatch/server/platform/auth/passwords'
import { createEstate, type PersonKey, type TestPerson } from '../support/estate.js'
import { startTestServer, TEST_CONFIG, type TestServer } from '../support/server.js'

const PASSWORD = 'correct horse battery staple'
const SIGN_IN = `mutation SignIn($login: String!, $password: String!) {
  signIn(login: $login, password: $password) {
    __typename
    ... on SignIn { accessToken expiresAt me { accountId locale permittedOperations grants { estateId role departments } } }
    ... on Refusal { code rule reason message facts }
  }
}`

let it: TestServer
let proxied: TestServer
beforeAll(async () => {
  it = await startTestServer({ usedTogetherMs: 0 })
  await it.database.dataSource.query('UPDATE account SET password_hash = $1', [await hashPassword(PASSWORD)])
  proxied = await startTestServer({
    database: it.database,
    estate: it.estate,
    config: { http: { ...TEST_CONFIG.http, trustedProxies: 1 } },
  })
})
afterAll(async () => {
  await proxied.stop()
  await it.stop()
})

const REFRESH = `mutation { refresh { __typename ... on SignIn { accessToken me { accountId } } ... on Refusal { code reason } } }`
const ME =
  '{ me { accountId person { name { en } } device { role } locale grants { estateId role } estates { code } permittedOperations } }'

interface SignedInAnswer {
  readonly __typename: string
  readonly accessToken: string
  readonly reason: string
  readonly code: string
  readonly facts: Record<string, unknown>
}

const signIn = async (login: string, password = PASSWORD) => {
  const { data, headers } = await it.client().query<{ signIn: SignedInAnswer }>(SIGN_IN, { login, password })
  return { answer: data!.signIn, cookie: headers.getSetCookie()[0] ?? '' }
}

/** From somewhere in the world, as the one proxy in front of `proxied` says. */
const signInFrom = async (address: string, login: string, password = PASSWORD) => {
  const from = { 'x-forwarded-for': address }
  const { data } = await proxied.client().query<{ signIn: SignedInAnswer }>(SIGN_IN, { login, password }, from)
  return data!.signIn
}

const pair = (cookie: string) => cookie.split(';')[0] as string

const refresh = async (cookie: string) => {
  const { data, headers } = await it.client().query<{ refresh: SignedInAnswer }>(REFRESH, {}, { cookie: pair(cookie) })
  return { answer: data!.refresh, cookie: headers.getSetCookie()[0] ?? '' }
}

const whoIs = async (token: string) =>
  (await it.client(token).ask<{ me: { accountId: string | null } | null }>(ME)).me?.accountId ?? null

describe('signing in', () => {
  test('gives an access token and a refresh cookie that no script can read', async () => {
    const { answer, cookie } = await signIn('test-dispatcher')
    expect(answer.__typename).toBe('SignIn')
    expect(cookie).toMatch(/^dispatch_refresh=/)
    expect(cookie).toMatch(/; Path=\/graphql/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(await whoIs(answer.accessToken)).toBe(it.estate.people.dispatcher.accountId)
  })

  test('upper and lower case of a login are the same', async () => {
    expect((await signIn(' Test-DisPatcher ')).answer.__typename).toBe('SignIn')
  })

  test('an unknown login and a wrong password are answered alike', async () => {
    const unknown = await signIn('nobody', 'x')
    const wrong = await signIn('test-auditor', 'x')
    expect(unknown.answer).toEqual(wrong.answer)
    expect(unknown.answer).toMatchObject({ __typename: 'Refusal', code: 'FORBIDDEN', reason: 'signInFailed' })
    expect(unknown.cookie).toBe('')
  })

  test('five wrong passwords from one address lock it out there, also with the right one; an unknown login looks the same', async () => {
    const refused = [...Array.from({ length: 4 }, () => 'signInFailed'), 'accountLocked', 'accountLocked']
    for (const login of ['test-warehouse', 'nobody-else']) {
      const reasons: string[] = []
      for (let attempt = 0; attempt < 6; attempt++)
        reasons.push((await signInFrom('203.0.113.7', login, `wrong ${attempt}`)).reason)
      expect([login, ...reasons]).toEqual([login, ...refused])
    }
    const answer = await signInFrom('203.0.113.7', 'test-warehouse')
    expect(answer).toMatchObject({ __typename: 'Refusal', reason: 'accountLocked' })
    const until = new Date(answer.facts.until as string).getTime() - Date.now()
    expect(until).toBeGreaterThan(50_000)
    expect(until).toBeLessThan(61_000)
  })

  test('nobody else is kept out by it, unless half a network is one address', async () => {
    for (let attempt = 0; attempt < 6; attempt++) {
      await signInFrom('203.0.113.8', 'test-areaAssistant', 'wrong')
      await signInFrom(`2001:db8:7:7::${attempt}`, 'test-areaAssistant', 'wrong')
    }
    expect((await signInFrom('203.0.113.8', 'test-areaAssistant')).reason).toBe('accountLocked')
    expect((await signInFrom('2001:db8:7:7:ffff::1', 'test-areaAssistant')).reason).toBe('accountLocked')
    expect((await signInFrom('2001:db8:7:8::1', 'test-areaAssistant')).__typename).toBe('SignIn')
    expect((await signInFrom('203.0.113.9', 'test-areaAssistant')).__typename).toBe('SignIn')
    expect((await signInFrom('203.0.113.8', 'test-dispatcher')).__typename).toBe('SignIn')
  })

  test('guesses from everywhere lock the login as a whole, much later', async () => {
    const account = `account WHERE login = 'test-dispatcher2'`
    await it.database.dataSource.query(`UPDATE account SET failed_attempts = 48 WHERE login = 'test-dispatcher2'`)
    expect((await signInFrom('203.0.113.11', 'test-dispatcher2', 'wrong')).reason).toBe('signInFailed')
    expect((await signInFrom('203.0.113.12', 'test-dispatcher2', 'wrong')).reason).toBe('accountLocked')
    expect((await signInFrom('203.0.113.13', 'test-dispatcher2')).reason).toBe('accountLocked')
    await it.database.dataSource.query(
      `UPDATE account SET locked_until = now() - interval '1 second' WHERE login = 'test-dispatcher2'`,
    )
    expect((await signInFrom('203.0.113.13', 'test-dispatcher2')).__typename).toBe('SignIn')
    const [row] = await it.database.dataSource.query(`SELECT failed_attempts, locked_until FROM ${account}`)
    expect(row).toEqual({ failed_attempts: 0, locked_until: null })
  })

  test('one address that tries a password at a hundred logins waits, whatever the next login; nobody else does', async () => {
    const reasons = await Promise.all(
      Array.from({ length: 5 }, async (_, lane) => {
        const seen: string[] = []
        for (let no = 0; no < 21; no++)
          seen.push((await signInFrom('203.0.113.66', `sprayed-${lane}-${no}`, 'Summer2026')).reason)
        return seen
      }),
    )
    expect(reasons.flat().filter((reason) => reason === 'signInFailed')).toHaveLength(100)
    const answer = await signInFrom('203.0.113.66', 'test-auditor')
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'FORBIDDEN', reason: 'addressLocked' })
    expect(new Date(answer.facts.until as string).getTime() - Date.now()).toBeLessThan(15 * 60_000)
    expect((await signInFrom('203.0.113.67', 'test-auditor')).__typename).toBe('SignIn')
  })

  test('guesses made at once do not slip past the lock', async () => {
    const reasons = await Promise.all(
      Array.from({ length: 20 }, async (_, guess) => (await signIn('test-finance', `guess ${guess}`)).answer.reason),
    )
    expect(reasons.filter((reason) => reason === 'signInFailed')).toHaveLength(4)
    expect(reasons.filter((reason) => reason === 'accountLocked')).toHaveLength(16)
  })

  test('a disabled account is told so only with its password', async () => {
    await it.database.dataSource.query(`UPDATE account SET disabled_at = now() WHERE login = 'test-records'`)
    expect((await signIn('test-records', 'x')).answer.reason).toBe('signInFailed')
    expect((await signIn('test-records')).answer.reason).toBe('accountDisabled')
  })
})

describe('staying signed in', () => {
  test('a refresh token is good once, and each refresh gives the next', async () => {
    const first = await signIn('test-dispatcher')
    const second = await refresh(first.cookie)
    expect(second.answer.__typename).toBe('SignIn')
    expect(pair(second.cookie)).not.toBe(pair(first.cookie))
    const third = await refresh(second.cookie)
    expect(await whoIs(third.answer.accessToken)).toBe(it.estate.people.dispatcher.accountId)
  })

  test('a used refresh token that comes again ends the session of whoever has the newer one', async () => {
    const first = await signIn('test-dispatcher')
    const second = await refresh(first.cookie)
    const stolen = await refresh(first.cookie)
    expect(stolen.answer).toMatchObject({ __typename: 'Refusal', reason: 'signInNeeded' })
    expect(stolen.cookie).toMatch(/^dispatch_refresh=;.*Expires=Thu, 01 Jan 1970/)
    expect((await refresh(second.cookie)).answer.__typename).toBe('Refusal')
    expect(await whoIs(second.answer.accessToken)).toBe(null)
  })

  test('two tabs that refresh at the same moment both stay signed in', async () => {
    const patient = await startTestServer({ database: it.database, estate: it.estate })
    try {
      const { headers } = await patient.client().query(SIGN_IN, { login: 'test-dispatcher', password: PASSWORD })
      const cookie = pair(headers.getSetCookie()[0] as string)
      const answers = await Promise.all(
        [1, 2].map(() => patient.client().query<{ refresh: SignedInAnswer }>(REFRESH, {}, { cookie })),
      )
      expect(answers.map(({ data }) => data?.refresh.__typename)).toEqual(['SignIn', 'SignIn'])
      expect(answers.flatMap(({ headers: given }) => given.getSetCookie())).toHaveLength(1)
    } finally {
      await patient.stop()
    }
  })

  test('two tabs whose refreshes reach different processes both stay signed in', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => startTestServer({ database: it.database, estate: it.estate })),
    )
    try {
      const { headers } = await one!.client().query(SIGN_IN, { login: 'test-dispatcher', password: PASSWORD })
      const cookie = pair(headers.getSetCookie()[0] as string)
      const tab = async (server: TestServer, given = cookie) => {
        const answer = await server.client().query<{ refresh: SignedInAnswer }>(REFRESH, {}, { cookie: given })
        return { said: answer.data?.refresh.__typename, cookies: answer.headers.getSetCookie() }
      }
      const first = await tab(one!)
      expect(first.said).toBe('SignIn')
      expect(await tab(two!)).toEqual({ said: 'SignIn', cookies: [] })
      // After that time, by the database's clock, it is a stolen one, for every process.
      await it.database.dataSource.query(
        `UPDATE session SET rotated_at = rotated_at - interval '11 seconds' WHERE rotated_at IS NOT NULL`,
      )
      expect((await tab(two!)).said).toBe('Refusal')
      expect((await tab(one!, pair(first.cookies[0] as string))).said).toBe('Refusal')
    } finally {
      await Promise.all([one, two].map((server) => server!.stop()))
    }
  })

  test('no cookie, a torn one and one of nobody are refused', async () => {
    for (const cookie of ['', 'dispatch_refresh=x', `dispatch_refresh=${crypto.randomUUID()}.${'a'.repeat(43)}`]) {
      expect((await refresh(cookie)).answer).toMatchObject({ __typename: 'Refusal', reason: 'signInNeeded' })
    }
  })

  test('a session that ran out is refused', async () => {
    const { answer, cookie } = await signIn('test-areaAssistant')
    await it.database.dataSource.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE account_id = $1`,
      [it.estate.people.areaAssistant.accountId],
    )
    expect((await refresh(cookie)).answer.reason).toBe('signInNeeded')
    // Nobody announced it, so it may be remembered for a moment; a server that never saw it does not.
    const other = await startTestServer({ database: it.database, estate: it.estate })
    try {
      expect((await other.client(answer.accessToken).ask<{ me: unknown }>(ME)).me).toBe(null)
    } finally {
      await other.stop()
    }
  })

  test('signing out ends the session at once', async () => {
    const { answer, cookie } = await signIn('test-controlRoom')
    await it.client(answer.accessToken).query('mutation { signOut { ok } }', {}, { cookie: pair(cookie) })
    expect(await whoIs(answer.accessToken)).toBe(null)
    expect((await refresh(cookie)).answer.reason).toBe('signInNeeded')
  })

  test('the cookie alone is enough to sign out', async () => {
    const { answer, cookie } = await signIn('test-controlRoom')
    await it.client().query('mutation { signOut { ok } }', {}, { cookie: pair(cookie) })
    expect(await whoIs(answer.accessToken)).toBe(null)
  })
})

describe('credentials', () => {
  const tokenOf = async () => (await signIn('test-dispatcher')).answer.accessToken

  test('of another secret, of no algorithm and cut short are nobody’s', async () => {
    const token = await tokenOf()
    const [, payload, signature] = token.split('.') as [string, string, string]
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const tampered = `${token.split('.')[0]}.${Buffer.from(
      Buffer.from(payload, 'base64url')
        .toString()
        .replace(/"sid":"./, '"sid":"x'),
    ).toString('base64url')}.${signature}`
    for (const bad of [unsigned, tampered, token.slice(0, -2), `${token}x`, 'dd_nothing', 'x'.repeat(3_000)])
      expect(await whoIs(bad)).toBe(null)
    expect(await whoIs(token)).not.toBe(null)
  })

  test('a client with bad credentials is told to sign in, and can', async () => {
    const client = it.client('nonsense')
    const { errors } = await client.query('{ estates { id } }')
    expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    const { data } = await client.query<{ signIn: SignedInAnswer }>(SIGN_IN, {
      login: 'test-dispatcher',
      password: PASSWORD,
    })
    expect(data?.signIn.__typename).toBe('SignIn')
  })

  test('roles are read from the database: a new one counts within seconds without a new token', async () => {
    const client = await it.as('frontDesk')
    await client.ask(ME)
    const { people, id } = it.estate
    await it.database.dataSource.query(
      `INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, 'FINANCE')`,
      [people.frontDesk.id, id],
    )
    await expect
      .poll(
        async () => (await client.ask<{ me: { grants: { role: string }[] } }>(ME)).me.grants.map(({ role }) => role),
        { timeout: 10_000 },
      )
      .toEqual(['FINANCE', 'FRONT_DESK'])
  })
})

describe('revoking', () => {
  const REVOKE = `mutation ($id: ID!) { revokeAccount(accountId: $id) { __typename ... on Refusal { code reason } } }`

  test('an account loses everything at once, and the audit says who did it', async () => {
    const admin = await it.as('hr')
    const { answer, cookie } = await signIn('test-lead')
    const { accountId } = it.estate.people.lead
    expect(await whoIs(answer.accessToken)).toBe(accountId)
    expect(await admin.ask(REVOKE, { id: accountId })).toEqual({ revokeAccount: { __typename: 'Done' } })
    expect(await whoIs(answer.accessToken)).toBe(null)
    expect((await refresh(cookie)).answer.reason).toBe('signInNeeded')
    expect((await signIn('test-lead')).answer.reason).toBe('accountDisabled')
    const audit = await it.database.dataSource.query(
      `SELECT action, role, record_id, person_id FROM audit WHERE action = 'REVOKE_ACCOUNT'`,
    )
    expect(audit).toEqual([
      { action: 'REVOKE_ACCOUNT', role: 'ADMIN_HR', record_id: accountId, person_id: it.estate.people.hr.id },
    ])
    // Again: nothing more happens.
    expect(await admin.ask(REVOKE, { id: accountId })).toEqual({ revokeAccount: { __typename: 'Done' } })
    expect(
      await it.database.dataSource.query(`SELECT count(*) AS n FROM audit WHERE action = 'REVOKE_ACCOUNT'`),
    ).toEqual([{ n: 1 }])
  })

  test('nobody revokes himself, or somebody of another estate', async () => {
    const admin = await it.as('hr')
    expect(await admin.ask(REVOKE, { id: it.estate.people.hr.accountId })).toMatchObject({
      revokeAccount: { code: 'FORBIDDEN' },
    })
    const other = await createEstate(it.database.dataSource, { code: 'other' })
    expect(await admin.ask(REVOKE, { id: other.people.dispatcher.accountId })).toMatchObject({
      revokeAccount: { code: 'NOT_FOUND' },
    })
    expect(await admin.ask(REVOKE, { id: crypto.randomUUID() })).toMatchObject({ revokeAccount: { code: 'NOT_FOUND' } })
  })
})

describe('revoking and restoring by rank', () => {
  const call = (verb: 'revokeAccount' | 'restoreAccount') =>
    `mutation ($id: ID!) { done: ${verb}(accountId: $id) { __typename ... on Refusal { code reason facts } } }`
  const say = async (who: PersonKey | TestPerson, verb: 'revokeAccount' | 'restoreAccount', id: string) => {
    const { done } = await (
      await it.as(who)
    ).ask<{ done: { __typename: string; code?: string; facts?: unknown } }>(call(verb), { id })
    return done.code ?? done.__typename
  }
  const role = (person: TestPerson, estateId: string, name: string) =>
    it.database.dataSource.query(`INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, $3)`, [
      person.id,
      estateId,
      name,
    ])
  const audits = async (action: string, accountId: string): Promise<{ estate_id: string; role: string }[]> =>
    it.database.dataSource.query(
      'SELECT estate_id, role FROM audit WHERE action = $1 AND record_id = $2 ORDER BY estate_id',
      [action, accountId],
    )
  const isDisabled = async (accountId: string): Promise<boolean> => {
    const [row] = await it.database.dataSource.query('SELECT disabled_at FROM account WHERE id = $1', [accountId])
    return (row as { disabled_at: Date | null }).disabled_at !== null
  }

  test('nobody is revoked or restored by who stands below him, an auditor only by the general manager', async () => {
    const { people, id: estateId } = await createEstate(it.database.dataSource, { code: 'ranks' })
    const verdicts = async (verb: 'revokeAccount' | 'restoreAccount') => [
      await say(people.hr, verb, people.general.accountId),
      await say(people.hr, verb, people.manager.accountId),
      await say(people.manager, verb, people.general.accountId),
      await say(people.hr, verb, people.auditor.accountId),
      await say(people.manager, verb, people.auditor.accountId),
    ]
    expect(await verdicts('revokeAccount')).toEqual(Array.from({ length: 5 }, () => 'FORBIDDEN'))
    expect(await isDisabled(people.general.accountId)).toBe(false)

    for (const [who, whom] of [
      ['manager', 'hr'],
      ['general', 'auditor'],
      ['general', 'manager'],
    ] as const)
      expect([whom, await say(people[who], 'revokeAccount', people[whom].accountId)]).toEqual([whom, 'Done'])
    await it.database.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [people.hr.accountId])
    await it.database.dataSource.query('UPDATE session SET revoked_at = NULL WHERE id = $1', [people.hr.sessionId])
    expect(await say(people.hr, 'restoreAccount', people.manager.accountId)).toBe('FORBIDDEN')
    expect(await say(people.hr, 'restoreAccount', people.auditor.accountId)).toBe('FORBIDDEN')
    expect(await isDisabled(people.auditor.accountId)).toBe(true)
    expect(await audits('REVOKE_ACCOUNT', people.auditor.accountId)).toEqual([
      { estate_id: estateId, role: 'GENERAL_MANAGER' },
    ])
  })

  test('who works in two estates is revoked by an administrator of both only, and both audits say so', async () => {
    const [one, two] = [
      await createEstate(it.database.dataSource, { code: 'one' }),
      await createEstate(it.database.dataSource, { code: 'two' }),
    ]
    const { chen, hr, general } = one.people
    await role(chen, two.id, 'SERVICE_LEAD')
    expect(await say(hr, 'revokeAccount', chen.accountId)).toBe('FORBIDDEN')
    expect(await isDisabled(chen.accountId)).toBe(false)
    // In the second estate he stands below: his rank of the first does not count there.
    await role(general, two.id, 'ADMIN_HR')
    await role(one.people.manager, two.id, 'CENTRE_MANAGER')
    expect(await say(general, 'revokeAccount', one.people.manager.accountId)).toBe('FORBIDDEN')

    expect(await say(general, 'revokeAccount', chen.accountId)).toBe('Done')
    expect(await audits('REVOKE_ACCOUNT', chen.accountId)).toEqual([
      { estate_id: one.id, role: 'GENERAL_MANAGER' },
      { estate_id: two.id, role: 'ADMIN_HR' },
    ])
    expect(await say(hr, 'restoreAccount', chen.accountId)).toBe('FORBIDDEN')
    expect(await isDisabled(chen.accountId)).toBe(true)
  })

  test('a restored account signs in again, with none of its old sessions; doing it twice changes nothing', async () => {
    const { people } = await createEstate(it.database.dataSource, { code: 'restored' })
    const { accountId } = people.dispatcher
    await it.database.dataSource.query('UPDATE account SET password_hash = $2 WHERE id = $1', [
      accountId,
      await hashPassword(PASSWORD),
    ])
    const before = await signIn('restored-dispatcher')
    expect(await say(people.hr, 'revokeAccount', accountId)).toBe('Done')
    expect((await signIn('restored-dispatcher')).answer.reason).toBe('accountDisabled')
    for (let times = 0; times < 2; times++) expect(await say(people.hr, 'restoreAccount', accountId)).toBe('Done')
    expect((await signIn('restored-dispatcher')).answer.__typename).toBe('SignIn')
    expect((await refresh(before.cookie)).answer.reason).toBe('signInNeeded')
    expect(await audits('RESTORE_ACCOUNT', accountId)).toHaveLength(1)
    expect(await say(people.hr, 'restoreAccount', crypto.randomUUID())).toBe('NOT_FOUND')
    expect(await say(people.hr, 'restoreAccount', it.estate.people.lead.accountId)).toBe('NOT_FOUND')
  })
})

describe('devices', () => {
  const CREATE = `mutation ($estateId: ID!, $name: String!, $role: Role!, $scopes: [AppScope!]) {
    createDevice(estateId: $estateId, name: $name, role: $role, scopes: $scopes) {
      __typename ... on DeviceCreated { token device { id name role scopes estateId revokedAt } } ... on Refusal { code reason facts }
    }
  }`

  test('a wall gets a token that is shown once, reads what walls may, and nothing after it is revoked', async () => {
    const manager = await it.as('manager')
    const estateId = it.estate.id
    const { createDevice } = await manager.ask<{ createDevice: { token: string; device: { id: string } } }>(CREATE, {
      estateId,
      name: 'Wall 2',
      role: 'WALL_DISPLAY',
    })
    expect(createDevice.token).toMatch(/^dd_[\w-]{43}$/)
    const wall = it.client(createDevice.token)
    const { me } = await wall.ask<{ me: Record<string, unknown> }>(ME)
    expect(me).toMatchObject({
      accountId: null,
      person: null,
      device: { role: 'WALL_DISPLAY' },
      grants: [{ estateId, role: 'WALL_DISPLAY' }],
    })
    const { devices } = await manager.ask<{ devices: { id: string }[] }>(
      `query ($e: ID!) { devices(estateId: $e) { id name revokedAt } }`,
      { e: estateId },
    )
    expect(devices[0]).toMatchObject({ id: createDevice.device.id, name: 'Wall 2', revokedAt: null })
    await manager.ask(`mutation ($id: ID!) { revokeDevice(id: $id) { __typename } }`, { id: createDevice.device.id })
    expect((await wall.ask<{ me: unknown }>(ME)).me).toBe(null)
    const [stored] = await it.database.dataSource.query('SELECT * FROM device WHERE id = $1', [createDevice.device.id])
    expect(JSON.stringify(stored)).not.toContain(createDevice.token)
  })

  test('a wall has no scopes, an app has some, people’s roles are no devices’', async () => {
    const manager = await it.as('manager')
    const estateId = it.estate.id
    const refused = async (variables: Record<string, unknown>) =>
      (await manager.ask<{ createDevice: { code?: string } }>(CREATE, { estateId, name: 'X', ...variables }))
        .createDevice.code
    expect(await refused({ role: 'WALL_DISPLAY', scopes: ['BOARD_READ'] })).toBe('INVALID')
    expect(await refused({ role: 'CLIENT_APP' })).toBe('INVALID')
    expect(await refused({ role: 'DISPATCHER' })).toBe('INVALID')
    expect(await refused({ role: 'WALL_DISPLAY', name: '  ' })).toBe('INVALID')
    expect(await refused({ role: 'WALL_DISPLAY', name: 'x'.repeat(121) })).toBe('INVALID')
    expect(await refused({ role: 'CLIENT_APP', scopes: ['BOARD_READ'] })).toBe(undefined)
  })
})
