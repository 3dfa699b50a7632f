/**
 * How the heavy statements are answered: their plans on a database large enough that the planner means it, as the product sends them.
 * Of each plan stand here the tables that grow and the indexes by which they are read; what is small, what it costs and how rows are
 * joined is left out, so that a plan changes only when an index is lost, or won. After a wanted change: vitest run … -u, and look at the difference.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { createEstate, type PersonKey } from '../support/estate.js'
import { listenToBoard } from '../support/board-listener.js'
import { OrderDesk } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

/** Plans are those of the PostgreSQL that the product brings; another version may know better. */
const MAJOR = 18
const ORDERS = 40_000

interface Sent {
  readonly name: string | null
  readonly text: string
  readonly values: readonly unknown[]
}

const sent: Sent[] = []
const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const original = prototype.query

let server: TestServer
let desk: OrderDesk
let major = 0
beforeAll(async () => {
  prototype.query = function (this: object, ...args: unknown[]) {
    const [config, values] = args
    const { text, name, values: own } = (typeof config === 'string' ? { text: config } : config) as pg.QueryConfig
    sent.push({ name: name ?? null, text, values: own ?? (Array.isArray(values) ? values : []) })
    return original.apply(this, args)
  }
  server = await startTestServer()
  desk = new OrderDesk(server)
  const [{ version }] = (await server.database.dataSource.query(
    `SELECT current_setting('server_version_num')::int AS version`,
  )) as [{ version: number }]
  major = Math.floor(version / 10_000)
  await grow()
}, 120_000)
afterAll(async () => {
  prototype.query = original
  await server.stop()
})

/** A year of an estate, and of another one beside it, from one order made by the product: columns that others add come along. */
async function grow(): Promise<void> {
  const { dataSource } = server.database
  const { id } = await desk.opened()
  const other = await createEstate(dataSource, { code: 'other' })
  const columnsOf = async (table: string, but: readonly string[]): Promise<string> => {
    const rows: { name: string }[] = await dataSource.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
      [table],
    )
    return rows
      .map(({ name }) => name)
      .filter((name) => !but.includes(name))
      .join(', ')
  }
  await dataSource.query(
    `INSERT INTO unit (id, estate_id, building_id, room)
     SELECT gen_random_uuid(), $1, b.id, 'x' || n FROM building b CROSS JOIN generate_series(1, 300) AS n WHERE b.estate_id = $1`,
    [server.estate.id],
  )
  await dataSource.query(
    'CREATE TABLE place AS SELECT row_number() OVER (ORDER BY id) AS no, id, building_id FROM unit',
  )
  await dataSource.query(
    `CREATE TABLE worker AS SELECT row_number() OVER (ORDER BY person_id) AS no, person_id FROM technician WHERE estate_id = $1`,
    [server.estate.id],
  )
  // Half of the orders are the other estate's; one in a hundred is open. Written off, cancelled and archived are the rest.
  await dataSource.query(
    `CREATE TABLE plan AS SELECT n, gen_random_uuid() AS id, CASE WHEN n % 4 < 2 THEN $2::uuid ELSE $1::uuid END AS estate_id,
       now() - n * interval '365 days' / $3::int - interval '2 hours' AS at, n % 200 IN (1, 3) AS open,
       CASE WHEN n % 200 IN (1, 3) THEN (ARRAY['REGISTERED', 'DISPATCHED', 'IN_PROGRESS'])[1 + (n / 200) % 3]
         WHEN n % 20 = 2 THEN 'CANCELLED' WHEN n > $3::int / 2 THEN 'ARCHIVED' ELSE 'WRITTEN_OFF' END AS status,
       md5('name' || n) AS word, (13000000000 + (n * 7919::bigint) % 999999999)::text AS phone
     FROM generate_series(1, $3::int) AS n`,
    [server.estate.id, other.id, ORDERS],
  )
  const changed = {
    id: 'p.id',
    estate_id: 'p.estate_id',
    serial: `'WO-' || to_char(p.at, 'YYMM') || '-' || lpad(p.n::text, 6, '0')`,
    status: 'p.status',
    unit_id: 'u.id',
    building_id: 'u.building_id',
    customer_name: 'p.word',
    contact: 'p.phone',
    category: `(ARRAY['ROUTINE', 'ENGINEERING_REPAIR', 'CLEANING'])[1 + p.n % 3]`,
    department: `(ARRAY['ENGINEERING', 'ENVIRONMENT', 'SECURITY'])[1 + p.n % 3]`,
    nature: `(ARRAY['ROUTINE', 'SPECIAL'])[1 + p.n % 2]`,
    urgency: `CASE WHEN p.n % 50 = 0 THEN 'URGENT' ELSE 'NORMAL' END`,
    assignee_id: 'w.person_id',
    opened_at: 'p.at',
    registered_at: 'p.at',
    completed_at: `CASE WHEN NOT p.open THEN p.at + interval '1 hour' END`,
    written_off_at: `CASE WHEN p.status IN ('WRITTEN_OFF', 'ARCHIVED') THEN p.at + interval '2 hours' END`,
    card: `o.card || jsonb_build_object('id', p.id, 'open', p.open)`,
    closed_at: `CASE WHEN NOT p.open THEN p.at + interval '2 hours' END`,
  }
  const rest = await columnsOf('work_order', Object.keys(changed))
  await dataSource.query(
    `INSERT INTO work_order (${Object.keys(changed).join(', ')}, ${rest})
     SELECT ${Object.values(changed).join(', ')}, ${rest.replaceAll(/\w+/g, (name) => `o.${name}`)}
     FROM plan p JOIN work_order o ON o.id = $1 JOIN place u ON u.no = 1 + p.n % (SELECT count(*) FROM place)
       JOIN worker w ON w.no = 1 + p.n % (SELECT count(*) FROM worker)`,
    [id],
  )
  const asked = {
    id: 'gen_random_uuid()',
    estate_id: 'p.estate_id',
    serial: `'RQ-' || to_char(p.at, 'YYMM') || '-' || lpad(p.n::text, 6, '0')`,
    status: `CASE WHEN p.n % 200 IN (1, 3) THEN 'REGISTERED' WHEN p.n % 9 = 0 THEN 'DECLINED' ELSE 'ACCEPTED' END`,
    unit_id: 'u.id',
    building_id: 'u.building_id',
    customer_name: 'p.word',
    contact: 'p.phone',
    registered_at: 'p.at',
    card: `r.card || '{"open": false}'`,
  }
  const more = await columnsOf('request', Object.keys(asked))
  await dataSource.query(
    `INSERT INTO request (${Object.keys(asked).join(', ')}, ${more})
     SELECT ${Object.values(asked).join(', ')}, ${more.replaceAll(/\w+/g, (name) => `r.${name}`)}
     FROM plan p JOIN work_order o ON o.id = $1 JOIN request r ON r.id = o.request_id JOIN place u ON u.no = 1 + p.n % (SELECT count(*) FROM place)`,
    [id],
  )
  await dataSource.query(
    `INSERT INTO clock (id, estate_id, order_id, kind, started_at, due_at, met_at, overdue_at)
     SELECT gen_random_uuid(), p.estate_id, p.id, k.kind, p.at, CASE WHEN p.open THEN now() + k.minutes * interval '1 minute' ELSE p.at + k.minutes * interval '1 minute' END,
       CASE WHEN NOT p.open THEN p.at + interval '5 minutes' END, CASE WHEN p.n % 40 = 0 THEN p.at + k.minutes * interval '1 minute' END
     FROM plan p CROSS JOIN (VALUES ('REPLY', 15), ('RECEIPT', 30), ('ARRIVAL', 60)) AS k (kind, minutes)`,
  )
  await dataSource.query(
    `INSERT INTO estate_event (estate_id, position, at, kind, action, item_id, item)
     SELECT e.estate_id, 100 + n, now(), e.kind, e.action, e.item_id, e.item FROM generate_series(1, 30000) AS n
       CROSS JOIN (SELECT * FROM estate_event WHERE estate_id = $1 ORDER BY position LIMIT 1) AS e`,
    [server.estate.id],
  )
  await dataSource.query('UPDATE estate_position SET position = 30100 WHERE estate_id = $1', [server.estate.id])
  await dataSource.query(
    `INSERT INTO evidence (item_id, version, estate_id, action, to_status, by_role, at, input)
     SELECT p.id, v, p.estate_id, 'REPLY', 'DISPATCHED', 'DISPATCHER', p.at, '{}' FROM plan p CROSS JOIN generate_series(1, 2) AS v`,
  )
  await dataSource.query('DROP TABLE plan, place, worker')
  // Statistics of all rows: of a sample they, and now and then a plan, differ from run to run.
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SET default_statistics_target = 1000')
    await runner.query('VACUUM (ANALYZE) work_order, request, clock, estate_event, evidence, unit, technician, person')
    await runner.query('RESET default_statistics_target')
  } finally {
    await runner.release()
  }
}

/** Tables that grow with the years; of the others a scan is as good as an index. */
const GROWING = ['work_order', 'request', 'clock', 'estate_event', 'evidence', 'audit', 'idempotency']
/** Indexes of the same few rows: which of them is read depends on the day. */
const SAME: Readonly<Record<string, string>> = {
  work_order_open: 'an index of open orders alone',
  request_open: 'an index of open requests alone',
  request_open_by_unit: 'an index of open requests alone',
}

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly Node[]
}

/** How each table that grows is read. Rows found by their key alone are left out, since they are found by something else before. */
function reads({ 'Node Type': type, 'Relation Name': table, 'Index Name': index, Plans: below = [] }: Node): string[] {
  const inner = below.flatMap(reads)
  const of =
    table ?? GROWING.toSorted((one, other) => other.length - one.length).find((name) => index?.startsWith(`${name}_`))
  if (!of || !GROWING.includes(of)) return inner
  if (index)
    return index === `${of}_pkey` && of !== 'estate_event' ? inner : [`${of}: ${SAME[index] ?? index}`, ...inner]
  return type === 'Seq Scan' ? [`${of}: ALL OF IT`, ...inner] : inner
}

/** The plan of the statement that the work sends; of several the last. */
async function planOf(work: () => Promise<unknown>, which: (statement: Sent) => boolean): Promise<string> {
  sent.length = 0
  await work()
  const found = sent.filter(which).at(-1)
  if (!found) throw new Error(`Not sent: ${sent.map(({ name, text }) => name ?? text.slice(0, 80)).join(' | ')}`)
  // Alone, as on a busy server: with idle workers to help, reading a whole index comes close to finding a few rows at this size.
  const runner = server.database.dataSource.createQueryRunner()
  try {
    await runner.query('SET max_parallel_workers_per_gather = 0')
    const [{ 'QUERY PLAN': plan }] = (await runner.query(`EXPLAIN (COSTS OFF, FORMAT JSON) ${found.text}`, [
      ...found.values,
    ])) as [{ 'QUERY PLAN': [{ Plan: Node }] }]
    return [...new Set(reads(plan[0].Plan))].toSorted().join('\n')
  } finally {
    await runner.query('RESET max_parallel_workers_per_gather')
    await runner.release()
  }
}

const named = (name: string) => (statement: Sent) => statement.name === name
const listed = (table: string) => (statement: Sent) =>
  statement.text.includes('sort_key') && statement.text.includes(`JOIN ${table} `)
const counted = (statement: Sent) => statement.text.startsWith('SELECT count(*)::int AS count')

const ask = async (person: PersonKey, query: string, variables: Record<string, unknown> = {}): Promise<void> => {
  await (await desk.client(person)).ask(query, { e: server.estate.id, ...variables })
}

const current = (): boolean => major === MAJOR

describe('plans', () => {
  test('the wall', async () => {
    if (!current()) return
    const query =
      'query ($e: ID!) { board(estateId: $e) { position items { id } technicians { id } today { opened } quota { month } lastMissAt } }'
    const plan = await planOf(
      () => ask('dispatcher', query),
      (statement) => statement.name?.startsWith('board_') ?? false,
    )
    // Under the other setting of the month, which is not this estate's: planned, never run, and one index is as good as the other.
    expect(plan.replaceAll(/work_order: work_order_by_(building|unit|item)\n/g, '')).toMatchSnapshot()
  })

  const LIST = `query ($e: ID!, $f: WorkOrderFilter, $s: WorkOrderSort, $first: Int) {
    workOrders(estateId: $e, filter: $f, sort: $s, first: $first) { edges { cursor } } }`
  const unit = () => server.estate.units['5-1803']
  const FILTERS: Readonly<Record<string, () => Record<string, unknown>>> = {
    nothing: () => ({}),
    'open ones': () => ({ open: true }),
    'closed ones': () => ({ open: false }),
    statuses: () => ({ statuses: ['DISPATCHED', 'IN_PROGRESS'] }),
    'a building': () => ({ buildingId: server.estate.buildings['5'] }),
    'a unit': () => ({ unitId: unit() }),
    'a category': () => ({ category: 'ROUTINE' }),
    'a department': () => ({ department: 'SECURITY' }),
    'an assignee': () => ({ assigneeId: desk.id('chen') }),
    'a nature': () => ({ nature: 'SPECIAL' }),
    'an urgency': () => ({ urgency: 'URGENT' }),
    'a month': () => ({
      openedFrom: new Date(Date.now() - 90 * 86_400_000),
      openedTo: new Date(Date.now() - 60 * 86_400_000),
    }),
    'overdue ones': () => ({ open: true, overdue: true }),
    'a serial': () => ({ search: 'WO-2611-000042' }),
    'a name': () => ({ search: 'abcdef' }),
    'a phone number': () => ({ search: '13000007919' }),
    'a place': () => ({ search: '5-1803' }),
  }
  test.each(Object.entries(FILTERS))('the list of orders, narrowed to %s', async (_, filter) => {
    if (!current()) return
    expect(
      await planOf(() => ask('dispatcher', LIST, { f: filter(), first: 50 }), listed('work_order')),
    ).toMatchSnapshot()
  })

  test.each(['OPENED_OLDEST', 'DUE_FIRST', 'LATEST_FIRST'])('the list of orders, sorted %s', async (sort) => {
    if (!current()) return
    const plan = planOf(() => ask('dispatcher', LIST, { f: { open: true }, s: sort, first: 50 }), listed('work_order'))
    expect(await plan).toMatchSnapshot()
  })

  test.each(['chen', 'wang'] as const)('the list of orders, of %s’s own', async (person) => {
    if (!current()) return
    expect(await planOf(() => ask(person, LIST, { f: {}, first: 50 }), listed('work_order'))).toMatchSnapshot()
  })

  test('how many orders there are', async () => {
    if (!current()) return
    const query = 'query ($e: ID!) { workOrders(estateId: $e, filter: { open: true }, first: 1) { totalCount } }'
    expect(await planOf(() => ask('dispatcher', query), counted)).toMatchSnapshot()
  })

  test.each([
    ['newest first', {}],
    ['by status', { statuses: ['REGISTERED'] }],
    ['a name', { search: 'abcdef' }],
  ])('the list of requests, %s', async (_, filter) => {
    if (!current()) return
    const query =
      'query ($e: ID!, $f: RequestFilter) { requests(estateId: $e, filter: $f, first: 50) { edges { cursor } } }'
    expect(await planOf(() => ask('dispatcher', query, { f: filter }), listed('request'))).toMatchSnapshot()
  })

  test('an action locks and reads; a request, too, and what is open for its flat', async () => {
    if (!current()) return
    const order = await desk.opened()
    const act = () => desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('tap', 8000)] })
    expect(await planOf(act, named('order_lock_items'))).toMatchSnapshot('the order')
    expect(await planOf(() => desk.opened(), named('request_lock'))).toMatchSnapshot('the request')
    expect(await planOf(() => desk.opened(), named('duplicates_of_request'))).toMatchSnapshot('its duplicates')
  })

  test('a technician’s orders are counted by him', async () => {
    if (!current()) return
    let order = await desk.opened({ itemId: server.estate.items.lamp, nature: 'ROUTINE', appointmentFrom: null })
    const act = async () => (order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen') }))
    expect(await planOf(act, named('order_lock_person_staffing'))).toMatchSnapshot()
  })

  test('clocks that run out', async () => {
    if (!current()) return
    // A new clock that is the nearest sets the timer anew, and the sweeper looks.
    const work = async () => {
      await desk.opened()
      await until(() => sent.some(named('sweep')), 'a sweep')
    }
    expect(await planOf(work, named('sweep'))).toMatchSnapshot()
  })

  test('events after a position', async () => {
    if (!current()) return
    const work = async () => {
      const socket = (await server.as('dispatcher')).socket()
      const listener = listenToBoard(socket, server.estate.id, 29_000)
      await until(() => listener.events.length > 1_000, 'the replay')
      listener.stop()
      await socket.dispose()
    }
    expect(
      await planOf(work, ({ text }) => /FROM estate_event WHERE estate_id = \$1 AND position > \$2/.test(text)),
    ).toMatchSnapshot()
  })
})
