import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@dispatch/server/domain/role'
import { refuse } from '@dispatch/server/domain/refusal'
import { createUnitOfWork, Refused, type Tx, type UnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { countStatements } from '../support/statements.js'

const actor: Actor = { personId: null, accountId: null, kind: 'system', locale: 'en', grants: [], unitIds: [] }

let database: TestDatabase
let units: UnitOfWork
beforeAll(async () => {
  database = await createTestDatabase()
  await database.dataSource.query('CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)')
  units = createUnitOfWork(database.dataSource)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.dataSource.query('TRUNCATE counter')
  await database.dataSource.query('INSERT INTO counter VALUES (1, 0), (2, 0)')
})

const valueOf = async (id: number): Promise<number> => {
  const [row] = (await database.dataSource.query('SELECT n FROM counter WHERE id = $1', [id])) as [{ n: number }]
  return row.n
}

/** Runs a unit and says what was sent. */
async function unit(work: (tx: Tx) => Promise<void>): Promise<{ readonly statements: readonly string[] }> {
  const sent = await countStatements(database.dataSource, () => units.run(actor, work))
  return { statements: sent.map(({ text }) => text) }
}

/** Opens when `count` callers have arrived. */
function meeting(count: number): () => Promise<void> {
  let open!: () => void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return () => {
    if (--count === 0) open()
    return opened
  }
}

describe('run', () => {
  test('50 units at once that read under a lock and write: none is lost', async () => {
    const increment = () =>
      units.run(actor, async (tx) => {
        const [row] = await tx.query<{ n: number }>('SELECT n FROM counter WHERE id = $1 FOR UPDATE', [1], {
          name: 'lock_counter',
        })
        await tx.query('UPDATE counter SET n = $2 WHERE id = $1', [1, (row?.n ?? 0) + 1], { name: 'write_counter' })
      })
    await Promise.all(Array.from({ length: 50 }, increment))
    expect(await valueOf(1)).toBe(50)
  })

  test('of several statements under way the one that failed tells why, however late its caller hears of it', async () => {
    await database.dataSource.query(`
      CREATE SEQUENCE attempt;
      CREATE FUNCTION fail_at_first() RETURNS bigint LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('attempt') = 1 THEN RAISE 'deadlock' USING ERRCODE = '40P01'; END IF;
        RETURN 1;
      END $$`)
    const answersComeTogether = (): void => {
      const until = performance.now() + 50
      while (performance.now() < until);
    }
    const later = async <T>(answer: Promise<T>): Promise<T> => {
      const told = async () => await answer
      return await told()
    }
    let attempts = 0
    await units.run(actor, async (tx) => {
      attempts += 1
      await tx.query('SELECT 1', [], { name: 'one' })
      const first = later(tx.query('SELECT fail_at_first()', [], { name: 'fail_at_first' }))
      const twice = [1, 2].map((id) => tx.query('SELECT $1::int', [id], { name: 'behind' }))
      const last = tx.query('UPDATE counter SET n = 7', [], { name: 'behind_failed', last: true })
      answersComeTogether()
      await Promise.all([last, ...twice, first])
    })
    expect(attempts).toBe(2)
    expect(await valueOf(1)).toBe(7)
  })

  test('a statement that cannot be sent does not leave those behind it outside of the transaction', async () => {
    const circular: Record<string, unknown> = {}
    circular.itself = circular
    const work = (tx: Tx) =>
      Promise.all([
        tx.query('SELECT $1::jsonb', [circular], { name: 'circular' }),
        tx.query('UPDATE counter SET n = 9 WHERE id = $1', [2], { name: 'behind_circular' }),
      ])
    await units.run(actor, (tx) => tx.query('SELECT 1', [], { name: 'one' }))
    await expect(units.run(actor, work)).rejects.toThrow('circular')
    expect(await valueOf(2)).toBe(0)
  })

  test('a table that gains a column while connections hold its statements prepared costs nobody anything', async () => {
    const lone = await createTestDatabase({ poolSize: 2 })
    try {
      await lone.dataSource.query('CREATE TABLE counter (id int PRIMARY KEY)')
      await lone.dataSource.query('INSERT INTO counter VALUES (1)')
      const few = createUnitOfWork(lone.dataSource)
      const all = (together = meeting(1)) =>
        few.run(actor, async (tx) => {
          const rows = await tx.query('SELECT * FROM counter', [], { name: 'whole_counter' })
          await together()
          return rows
        })
      const both = meeting(2)
      expect(await Promise.all([all(both), all(both)])).toEqual([[{ id: 1 }], [{ id: 1 }]])
      await lone.dataSource.query('ALTER TABLE counter ADD COLUMN n int NOT NULL DEFAULT 5')
      for (let time = 0; time < 3; time++) expect(await all()).toEqual([{ id: 1, n: 5 }])
      await few.run(actor, (tx) => tx.query('DEALLOCATE ALL'))
      for (let time = 0; time < 3; time++) expect(await all()).toEqual([{ id: 1, n: 5 }])
    } finally {
      await lone.drop()
    }
  })

  test('a deadlock runs the loser again, as a whole, and both happen', async () => {
    const bothHoldOne = meeting(2)
    const attempts: string[] = []
    const move = (name: string, first: number, second: number) =>
      units.run(actor, async (tx) => {
        attempts.push(name)
        await tx.query('UPDATE counter SET n = n + 1 WHERE id = $1', [first])
        // Only on the first try: the second finds nobody to meet.
        if (attempts.filter((other) => other === name).length === 1) await bothHoldOne()
        await tx.query('UPDATE counter SET n = n + 1 WHERE id = $1', [second])
        tx.afterCommit(() => void told.push(name))
      })
    const told: string[] = []
    await Promise.all([move('forth', 1, 2), move('back', 2, 1)])
    expect([await valueOf(1), await valueOf(2)]).toEqual([2, 2])
    expect(attempts).toHaveLength(3)
    expect(told.sort()).toEqual(['back', 'forth'])
  })

  test('a serialisation failure is tried again on a fresh Tx, and only what the last try asked for happens after the commit', async () => {
    const told: string[] = []
    const seen: object[] = []
    await units.run(actor, async (tx) => {
      seen.push(tx)
      tx.afterCommit(() => void told.push(`try ${seen.length}`))
      if (seen.length < 3)
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'could not serialize' USING ERRCODE = '40001'; END $$`)
      await tx.query('UPDATE counter SET n = n + 1 WHERE id = 1')
    })
    expect(new Set(seen).size).toBe(3)
    expect(told).toEqual(['try 3'])
    expect(await valueOf(1)).toBe(1)
  })

  test('the tries are bounded, and the failure comes out', async () => {
    let tries = 0
    const stubborn = createUnitOfWork(database.dataSource, { attempts: 4, random: () => 0 })
    await expect(
      stubborn.run(actor, async (tx) => {
        tries += 1
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'could not serialize' USING ERRCODE = '40001'; END $$`)
      }),
    ).rejects.toMatchObject({ code: '40001' })
    expect(tries).toBe(4)
  })

  test('any other failure is tried once', async () => {
    let tries = 0
    await expect(
      units.run(actor, async (tx) => {
        tries += 1
        await tx.query('INSERT INTO counter VALUES (1, 0)')
      }),
    ).rejects.toMatchObject({ code: '23505' })
    expect(tries).toBe(1)
  })

  test('a refusal rolls back, tells nobody and comes out as it is', async () => {
    const told: string[] = []
    const refusal = refuse('UNMET', 'QUO-4', 'consentMissing' as never, { quoteNo: 2 })
    const running = units.run(actor, async (tx) => {
      await tx.query('UPDATE counter SET n = 7 WHERE id = 1')
      tx.afterCommit(() => void told.push('changed'))
      throw new Refused(refusal)
    })
    await expect(running).rejects.toBeInstanceOf(Refused)
    await expect(running).rejects.toMatchObject({ refusal })
    expect(await valueOf(1)).toBe(0)
    expect(told).toEqual([])
  })

  test('effects come after the commit, in their order', async () => {
    const seen: number[] = []
    await units.run(actor, async (tx) => {
      await tx.query('UPDATE counter SET n = 5 WHERE id = 1')
      tx.afterCommit(async () => void seen.push(await valueOf(1)))
      tx.afterCommit(() => void seen.push(-1))
      expect(await valueOf(1)).toBe(0)
    })
    expect(seen).toEqual([5, -1])
  })

  test('an effect that fails is reported; the change stands, and its maker hears of success', async () => {
    const reported: unknown[] = []
    const reporting = createUnitOfWork(database.dataSource, { onEffectFailed: (error) => reported.push(error) })
    const told: string[] = []
    const answer = await reporting.run(actor, async (tx) => {
      await tx.query('UPDATE counter SET n = 3 WHERE id = 1')
      tx.afterCommit(() => Promise.reject(new Error('nobody listens')))
      tx.afterCommit(() => void told.push('the next one still runs'))
      return 'done'
    })
    expect(answer).toBe('done')
    expect(reported).toMatchObject([{ message: 'nobody listens' }])
    expect(told).toHaveLength(1)
    expect(await valueOf(1)).toBe(3)
  })

  test('an error of the database that the work passes over does not become a silent rollback', async () => {
    const running = units.run(actor, async (tx) => {
      await tx.query('UPDATE counter SET n = 9 WHERE id = 1')
      await tx.query('INSERT INTO counter VALUES (1, 0)').catch(() => {})
    })
    await expect(running).rejects.toThrow(/rolled back at its commit/)
    expect(await valueOf(1)).toBe(0)
  })

  test('a statement after the end is refused instead of running outside', async () => {
    const tx = await units.run(actor, async (inner) => inner)
    await expect(tx.query('UPDATE counter SET n = 9')).rejects.toThrow(/has ended/)
  })

  test('the last statement takes the commit along: nothing is asked after it, and when it fails nothing stands', async () => {
    const add = 'INSERT INTO counter VALUES ($1, $2)'
    const { statements } = await unit(async (tx) => {
      await tx.query('SELECT 1')
      await tx.query(add, [3, 1], { last: true })
      await expect(tx.query('SELECT 1')).rejects.toThrow('has ended')
    })
    expect(statements).toEqual(['BEGIN ISOLATION LEVEL READ COMMITTED', 'SELECT 1', add, 'COMMIT'])
    expect(await valueOf(3)).toBe(1)
    const told: string[] = []
    const failing = units.run(actor, async (tx) => {
      await tx.query('UPDATE counter SET n = 9 WHERE id = 1')
      tx.afterCommit(() => void told.push('done'))
      await tx.query(add, [3, 2], { last: true })
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect([await valueOf(1), await valueOf(3), told]).toEqual([0, 1, []])
    const passedOver = units.run(actor, async (tx) => {
      await tx.query(add, [3, 2], { last: true }).catch(() => {})
    })
    await expect(passedOver).rejects.toThrow('rolled back at its commit')
    // The connection is as good as new.
    expect(await Promise.all(Array.from({ length: 5 }, () => units.read((tx) => tx.query('SELECT 1 AS one'))))).toEqual(
      Array.from({ length: 5 }, () => [{ one: 1 }]),
    )
  })

  test('statements with a name: BEGIN and COMMIT are in their messages, and what fails there leaves nothing and a connection as good as new', async () => {
    const lone = await createTestDatabase({ poolSize: 1 })
    try {
      await lone.dataSource.query('CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)')
      const single = createUnitOfWork(lone.dataSource)
      const add = { text: 'INSERT INTO counter VALUES ($1, $2) RETURNING n', name: 'add_counter' }
      const once = (id: number) =>
        single.run(actor, async (tx) => {
          const [{ count }] = (await tx.query('SELECT count(*) AS count FROM counter', [], { name: 'counted' })) as [
            { count: number },
          ]
          const [row] = await tx.query(add.text, [id, count], { name: add.name, last: true })
          return row
        })
      const calls = async (work: () => Promise<unknown>): Promise<number> => {
        const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
        const { query } = prototype
        let count = 0
        prototype.query = function (this: object, ...args: unknown[]) {
          count += 1
          return query.apply(this, args)
        }
        await work().finally(() => (prototype.query = query))
        return count
      }
      // The first time each connection prepares both by themselves.
      expect(await calls(() => once(1))).toBe(4)
      expect(await calls(() => once(2))).toBe(2)
      expect(await once(3)).toEqual({ n: 2 })
      for (let time = 0; time < 2; time++) await expect(once(3)).rejects.toMatchObject({ code: '23505' })
      await expect(
        single.run(actor, async (tx) => {
          await tx.query(add.text, [9, 9], { name: add.name })
          await tx.query('SELECT nothing', [], { name: 'cannot_be_prepared' })
        }),
      ).rejects.toMatchObject({ code: '42703' })
      await expect(
        single.run(actor, async (tx) => {
          await tx.query(add.text, [9, 9], { name: add.name })
          await tx.query('SELECT 9007199254740993 AS far', [], { name: 'too_far' })
        }),
      ).rejects.toThrow('does not fit a number exactly')
      expect(await once(4)).toEqual({ n: 3 })
    } finally {
      await lone.drop()
    }
  })

  test('a statement with a name answers the same the first time, when its columns are asked for, and ever after', async () => {
    const sql = `SELECT $1::int AS n, $2::timestamptz AS at, $3::jsonb AS doc, $4::uuid[] AS ids, $5::text AS none, $6::bytea AS bytes,
      $7::boolean AS yes, '2026-11-26'::date AS day, '2026-11-26 10:13:20.123456+00'::timestamptz AS exact`
    const at = new Date('2026-11-26T10:13:20.022Z')
    const ids = ['01a21758-69f7-781b-bfa0-0885bdad2a3b', '01a21758-6a17-79f0-beb1-802b9276bf96']
    const values = [7, at, { a: ['"', '\\', '燈'] }, ids, null, Buffer.from([0, 255]), true]
    const row = {
      n: 7,
      at,
      doc: { a: ['"', '\\', '燈'] },
      ids,
      none: null,
      bytes: Buffer.from([0, 255]),
      yes: true,
      day: '2026-11-26',
      exact: new Date('2026-11-26T10:13:20.123Z'),
    }
    const [plain] = (await database.dataSource.query(sql, [
      ...values.slice(0, 2),
      JSON.stringify(values[2]),
      ...values.slice(3),
    ])) as unknown[]
    expect(plain).toEqual(row)
    await units.run(actor, async (tx) => {
      for (let time = 0; time < 3; time++) expect(await tx.query(sql, values, { name: 'all_kinds' })).toEqual([row])
    })
  })

  test('a unit that begins with a lost connection fails alone; the pool recovers', async () => {
    const lone = await createTestDatabase({ poolSize: 1 })
    try {
      const single = createUnitOfWork(lone.dataSource)
      await expect(
        single.run(actor, (tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())')),
      ).rejects.toThrow()
      await expect(single.run(actor, (tx) => tx.query('SELECT 1 AS one'))).resolves.toEqual([{ one: 1 }])
    } finally {
      await lone.drop()
    }
  })
})

describe('now', () => {
  test('is the database’s clock, asked for once', async () => {
    const [first, second] = await units.run(actor, async (tx) => [await tx.now(), await tx.now()])
    expect(first).toBeInstanceOf(Date)
    expect(second).toBe(first)
  })

  test('costs nothing when the first statement brought it', async () => {
    const at = new Date('2026-11-23T08:00:00.000Z')
    const seen = await units.run(actor, async (tx) => {
      tx.sawNow(at)
      tx.sawNow(new Date(0))
      return tx.now()
    })
    expect(seen).toBe(at)
  })
})

describe('read', () => {
  test('sees one snapshot, whatever is committed meanwhile', async () => {
    const [before, after] = await units.read(async (tx) => {
      const first = await tx.query<{ n: number }>('SELECT n FROM counter WHERE id = 1')
      await units.run(actor, (other) => other.query('UPDATE counter SET n = 100 WHERE id = 1'))
      return [first, await tx.query<{ n: number }>('SELECT n FROM counter WHERE id = 1')]
    })
    expect(before).toEqual([{ n: 0 }])
    expect(after).toEqual([{ n: 0 }])
    expect(await valueOf(1)).toBe(100)
  })

  test('cannot write', async () => {
    await expect(units.read((tx) => tx.query('UPDATE counter SET n = 1'))).rejects.toMatchObject({ code: '25006' })
  })
})

test('bigint is a number, date a day, and a bigint that no number holds an error', async () => {
  const [row] = await units.read((tx) =>
    tx.query(`SELECT 5::bigint AS big, '2026-11-23'::date AS day, 1.10::numeric AS exact`),
  )
  expect(row).toEqual({ big: 5, day: '2026-11-23', exact: '1.10' })
  await expect(units.read((tx) => tx.query('SELECT 9007199254740993::bigint AS big'))).rejects.toThrow(/does not fit/)
  await expect(units.read((tx) => tx.query('SELECT 1 AS still_working'))).resolves.toEqual([{ still_working: 1 }])
})
