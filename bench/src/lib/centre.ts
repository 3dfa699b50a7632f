/** A whole centre in one estate: dispatchers, technicians, walls and client apps, each with an access of its own. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { createEstate, type Estate } from './estate.js'

export interface Access {
  readonly accountId: string
  readonly sessionId: string
  readonly personId: string
}

export interface Centre {
  readonly estate: Estate
  readonly dispatchers: readonly Access[]
  readonly technicians: readonly Access[]
  /** Tokens. */
  readonly walls: readonly string[]
  readonly apps: readonly string[]
}

export interface CentreSize {
  readonly dispatchers: number
  readonly technicians: number
  readonly walls: number
  readonly apps: number
}

export async function createCentre(db: pg.ClientBase, size: CentreSize): Promise<Centre> {
  const estate = await createEstate(db, size.technicians)
  const dispatchers: Access[] = [
    { accountId: estate.accountId, sessionId: estate.sessionId, personId: estate.personId },
  ]
  while (dispatchers.length < size.dispatchers) {
    const personId = randomUUID()
    await db.query(`INSERT INTO person (id, names, kind) VALUES ($1, '{"en": "Dispatcher"}', 'STAFF')`, [personId])
    await db.query(`INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, 'DISPATCHER')`, [
      personId,
      estate.id,
    ])
    dispatchers.push(await access(db, personId))
  }
  const technicians: Access[] = []
  for (const id of estate.technicianIds) technicians.push(await access(db, id))
  const devices = async (role: string, scopes: readonly string[], count: number): Promise<string[]> => {
    const tokens = Array.from({ length: count }, () => `dd_${randomBytes(24).toString('base64url')}`)
    for (const token of tokens) await insertDevice(db, { estateId: estate.id, role, scopes, token })
    return tokens
  }
  return {
    estate,
    dispatchers,
    technicians,
    walls: await devices('WALL_DISPLAY', [], size.walls),
    apps: await devices('CLIENT_APP', ['BOARD_READ', 'ORDERS_READ'], size.apps),
  }
}

export async function insertDevice(
  db: pg.ClientBase,
  {
    estateId,
    role,
    scopes,
    token,
  }: { readonly estateId: string; readonly role: string; readonly scopes: readonly string[]; readonly token: string },
): Promise<void> {
  await db.query('INSERT INTO device (id, estate_id, name, role, scopes, token_hash) VALUES ($1, $2, $3, $4, $5, $6)', [
    randomUUID(),
    estateId,
    'bench',
    role,
    scopes,
    createHash('sha256').update(token).digest(),
  ])
}

async function access(db: pg.ClientBase, personId: string): Promise<Access> {
  const [accountId, sessionId] = [randomUUID(), randomUUID()]
  await db.query(`INSERT INTO account (id, person_id, login, password_hash) VALUES ($1, $2, $3, '-')`, [
    accountId,
    personId,
    accountId,
  ])
  await db.query('INSERT INTO session (id, account_id, refresh_hash, expires_at) VALUES ($1, $2, $3, $4)', [
    sessionId,
    accountId,
    randomBytes(32),
    new Date(Date.now() + 86_400_000),
  ])
  return { accountId, sessionId, personId }
}
