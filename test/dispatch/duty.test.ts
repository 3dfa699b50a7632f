/** DIS on a real PostgreSQL, over HTTP: rosters, the calendar, who is left for special orders, hand-overs, suggestions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listenToBoard } from '../support/board-listener.js'
import { createEstate } from '../support/estate.js'
import type { PersonKey } from '../support/estate.js'
import { inDays, OrderDesk, type OrderSeen, type Refused } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { countStatements } from '../support/statements.js'
import { until } from '../support/until.js'

let it: TestServer
let desk: OrderDesk
beforeAll(async () => {
  it = await startTestServer()
  desk = new OrderDesk(it)
})
afterAll(() => it.stop())

const REFUSAL = '... on Refusal { code rule reason message facts }'
async function mutate<T>(
  by: PersonKey,
  name: string,
  type: string,
  fields: string,
  input: object,
): Promise<T & Refused> {
  const answer = await (
    await desk.client(by)
  ).ask<Record<string, T & Refused>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${fields} ${REFUSAL} } }`,
    { input: { estateId: it.estate.id, ...input } },
  )
  return answer[name] as T & Refused
}

/** A day so many from now, as the estate's clock says. */
const day = (from: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + from * 86_400_000))

interface Shifts {
  readonly shifts: readonly {
    id: string
    day: string
    from: string
    to: string
    startsAt: string
    person: { id: string }
  }[]
  readonly replayed: boolean
}
const SHIFTS = '... on RosterChange { shifts { id day from to startsAt endsAt person { id } } position replayed }'
const plan = (by: PersonKey, shifts: object[], more: object = {}) =>
  mutate<Shifts>(by, 'planShifts', 'PlanShiftsInput', SHIFTS, { shifts, ...more })
const one = (person: PersonKey, at: number, from = '08:00', to = '16:00') => ({
  personId: desk.id(person),
  day: day(at),
  from,
  to,
})

describe('rosters', () => {
  test('[DIS-1] shifts are planned all or none; nobody twice at a time, also when two plan at once', async () => {
    expect(await plan('engineeringHead', [one('zhao', 20), one('zhao', 20, '15:00', '23:00')])).toMatchObject({
      code: 'UNMET',
      rule: 'DIS-1',
      reason: 'shiftOverlaps',
    })
    const made = await plan('engineeringHead', [one('zhao', 20), one('zhao', 21, '20:00', '08:00')])
    expect(made.shifts).toMatchObject([
      { day: day(20), from: '08:00', to: '16:00', person: { id: desk.id('zhao') } },
      { day: day(21), from: '20:00', to: '08:00' },
    ])
    const answers = await Promise.all([1, 2, 3, 4].map(() => plan('manager', [one('zhao', 22)])))
    expect(answers.map((answer) => answer.reason ?? 'planned').toSorted()).toEqual([
      'planned',
      'shiftOverlaps',
      'shiftOverlaps',
      'shiftOverlaps',
    ])
    const { shifts } = await (
      await desk.client('dispatcher')
    ).ask<{ shifts: { person: { id: string } }[] }>(
      'query ($e: ID!, $a: String!, $b: String!) { shifts(estateId: $e, from: $a, to: $b, department: ENGINEERING) { day from to person { id } } }',
      { e: it.estate.id, a: day(20), b: day(22) },
    )
    expect(shifts).toHaveLength(3)
  })

  test('[DIS-1] a supervisor plans his own people only; another estate’s are not there; the same call happens once', async () => {
    expect(await plan('engineeringHead', [one('hu', 20)])).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'technicianOfOthers',
    })
    expect(await plan('dispatcher', [one('zhao', 25)])).toMatchObject({ code: 'FORBIDDEN' })
    const other = await createEstate(it.database.dataSource, { code: 'rosters' })
    expect(await plan('manager', [{ ...one('zhao', 25), personId: other.people.zhao.id }])).toMatchObject({
      code: 'NOT_FOUND',
    })
    const key = { idempotencyKey: 'plan-once' }
    expect(await plan('manager', [one('zhao', 26)], key)).toMatchObject({ replayed: false })
    expect(await plan('manager', [one('zhao', 26)], key)).toMatchObject({ replayed: true, shifts: [{ day: day(26) }] })
    expect(await plan('manager', [{ ...one('zhao', 27), day: '2026-02-30' }])).toMatchObject({
      code: 'INVALID',
      reason: 'shiftLineWrong',
    })
  })

  test('[DIS-1] a shift is changed or cancelled with a reason; the wall hears of it at once', async () => {
    const planned = await plan('manager', [one('gong', 30), one('gong', 31)])
    const [first, second] = planned.shifts as unknown as [{ id: string }, { id: string }]
    const { board } = await (
      await desk.client('dispatcher')
    ).ask<{ board: { position: number } }>('query ($e: ID!) { board(estateId: $e) { position } }', { e: it.estate.id })
    const socket = (await desk.client('dispatcher')).socket()
    const wall = listenToBoard(socket, it.estate.id, board.position)
    const change = (input: object) =>
      mutate<Shifts>('manager', 'changeShift', 'ChangeShiftInput', SHIFTS, {
        shiftId: first.id,
        ...one('gong', 30),
        personId: undefined,
        reason: 'Doctor',
        ...input,
      })
    expect(await change({ day: day(31) })).toMatchObject({ reason: 'shiftOverlaps' })
    expect(await change({ reason: ' ' })).toMatchObject({ reason: 'fieldMissing' })
    expect(await change({ to: '14:00' })).toMatchObject({ shifts: [{ to: '14:00' }] })
    const cancel = (shiftId: string) =>
      mutate<Shifts>('manager', 'cancelShift', 'CancelShiftInput', SHIFTS, { shiftId, reason: 'Ill' })
    expect(await cancel(second.id)).toMatchObject({ shifts: [] })
    expect(await cancel(second.id)).toMatchObject({ code: 'NOT_FOUND' })
    await until(
      () => wall.events.filter(({ kind }) => kind === 'TECHNICIAN_CHANGED').length === 2,
      'two changes of technicians',
    )
    wall.stop()
    await socket.dispose()
    const [today] = await it.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM shift WHERE person_id = $1 AND starts_at <= now() AND ends_at > now()',
      [desk.id('chen')],
    )
    expect(await cancel((today as { id: string }).id)).toMatchObject({ reason: 'shiftBegun' })
  })

  test('[DIS-1] a week is planned by weekdays; holidays of the calendar are left out where asked', async () => {
    const monday = day(0)
    const next = new Date(`${monday}T00:00:00Z`)
    next.setUTCDate(next.getUTCDate() + ((8 - next.getUTCDay()) % 7 || 7) + 49)
    const first = next.toISOString().slice(0, 10)
    const tuesday = new Date(next.getTime() + 86_400_000).toISOString().slice(0, 10)
    const name = { zhHant: '假日', zhHans: '假日', en: 'Holiday' }
    const set = (by: PersonKey, days: object[], clear: string[] = []) =>
      mutate<{ days: unknown[] }>(
        by,
        'setCalendarDays',
        'SetCalendarDaysInput',
        '... on CalendarChange { days { day kind from to name { en } } }',
        { days, clear },
      )
    expect(await set('engineeringHead', [{ day: tuesday, kind: 'HOLIDAY', name }])).toMatchObject({ code: 'FORBIDDEN' })
    expect(
      await set('hr', [
        { day: tuesday, kind: 'HOLIDAY', name },
        { day: tuesday, kind: 'HALF', name },
      ]),
    ).toMatchObject({ reason: 'calendarDayWrong' })
    expect(await set('hr', [{ day: tuesday, kind: 'HOLIDAY', name }])).toMatchObject({
      days: [{ day: tuesday, kind: 'HOLIDAY', from: null }],
    })
    const week = (input: object) =>
      mutate<Shifts>('manager', 'planWeek', 'PlanWeekInput', SHIFTS, {
        monday: first,
        skipHolidays: true,
        lines: [{ personId: desk.id('lin'), weekdays: [1, 2, 3], from: '08:00', to: '16:00' }],
        ...input,
      })
    expect(await week({ monday: tuesday })).toMatchObject({ code: 'INVALID', reason: 'notMonday' })
    expect((await week({})).shifts.map((shift) => shift.day)).toEqual([
      first,
      new Date(next.getTime() + 2 * 86_400_000).toISOString().slice(0, 10),
    ])
    const ask = async (at: string) =>
      await (
        await desk.client('dispatcher')
      ).ask<{ appointmentAdvice: object; workCalendar: object[] }>(
        `query ($e: ID!, $at: DateTime!, $day: String!) { appointmentAdvice(estateId: $e, at: $at) { within askUrgent nextFrom day { kind name { en } } }
          workCalendar(estateId: $e, from: $day, to: $day) { day kind from to } }`,
        { e: it.estate.id, at, day: tuesday },
      )
    expect(await ask(`${tuesday}T02:00:00Z`)).toMatchObject({
      appointmentAdvice: { within: false, askUrgent: true, day: { kind: 'HOLIDAY' } },
      workCalendar: [{ kind: 'HOLIDAY' }],
    })
    // What is asked of a time is said of each appointment too, in one statement for all.
    const order = await desk.opened({ appointmentFrom: `${tuesday}T02:00:00Z` })
    const urgent = await desk.opened({ appointmentFrom: `${tuesday}T02:00:00Z`, urgency: 'URGENT' })
    const advised = await (
      await desk.client('dispatcher')
    ).ask(
      `query ($one: ID!, $two: ID!) { one: workOrder(id: $one) { appointmentAdvice { within askUrgent } request { appointmentAdvice { within askUrgent } } }
        two: workOrder(id: $two) { appointmentAdvice { within askUrgent } } }`,
      { one: order.id, two: urgent.id },
    )
    expect(advised).toMatchObject({
      one: {
        appointmentAdvice: { within: false, askUrgent: true },
        request: { appointmentAdvice: { within: false, askUrgent: true } },
      },
      two: { appointmentAdvice: { within: false, askUrgent: false } },
    })
    expect(await set('hr', [], [tuesday])).toMatchObject({ days: [{ kind: 'WORKING' }] })
    expect(await ask(`${tuesday}T02:00:00Z`)).toMatchObject({ appointmentAdvice: { within: true } })
  })

  test('[DIS-1] trades, capacity and departments of a technician; what he may read goes with his department', async () => {
    const FIELDS = '... on TechnicianChange { technician { capacity trades departments } }'
    const change = (by: PersonKey, input: object) =>
      mutate<{ technician: object }>(by, 'changeTechnician', 'ChangeTechnicianInput', FIELDS, {
        personId: desk.id('clerk'),
        reason: 'Examination',
        ...input,
      })
    expect(await change('engineeringHead', { capacity: 3 })).toMatchObject({ reason: 'technicianOfOthers' })
    expect(await change('manager', { capacity: 0 })).toMatchObject({ reason: 'capacityWrong' })
    expect(await change('engineeringHead', { personId: desk.id('lin'), departments: ['CLEANING'] })).toMatchObject({
      reason: 'departmentsNotYours',
    })
    expect(
      await change('engineeringHead', { personId: desk.id('lin'), trades: ['PLUMBING', 'GAS'], capacity: 7 }),
    ).toMatchObject({ technician: { capacity: 7, trades: ['PLUMBING', 'GAS'], departments: ['ENGINEERING'] } })
    expect(await change('hr', { departments: ['CLEANING'] })).toMatchObject({
      technician: { departments: ['CLEANING'] },
    })
    const [row] = await it.database.dataSource.query<{ departments: string[] }[]>(
      `SELECT departments FROM person_role WHERE person_id = $1 AND role = 'TECHNICIAN'`,
      [desk.id('clerk')],
    )
    expect(row?.departments).toEqual(['CLEANING'])
  })
})

const consented = async (more: object = {}): Promise<OrderSeen> => {
  const order = await desk.do('dispatcher', 'QUOTE', await desk.opened(more as Record<string, unknown>), {
    lines: [desk.line('tap', 8000)],
  })
  return desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
}
const dispatch = (order: OrderSeen) =>
  desk.try('dispatcher', 'DISPATCH', {
    workOrderId: order.id,
    version: order.version,
    technicianId: desk.id('chen'),
    agreedWith: 'Chen',
  })

describe('enough people', () => {
  test('[DIS-8] read under the order’s lock: routine duty first, then the explanation and the new time, both recorded', async () => {
    const estate = await createEstate(it.database.dataSource, {
      code: 'short',
      settings: { routineReserve: { ENGINEERING: { working: 2, off: 2 } } },
    })
    const short = new OrderDesk({
      ...it,
      estate,
      as: (person) => it.as(typeof person === 'string' ? estate.people[person] : person),
    })
    const soon = new Date(Date.now() + 30 * 60_000).toISOString()
    const order = await (async () => {
      const opened = await short.opened({ appointmentFrom: soon })
      const quoted = await short.do('dispatcher', 'QUOTE', opened, { lines: [short.line('tap', 8000)] })
      return short.do('dispatcher', 'CONSENT', quoted, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    })()
    const send = (at: OrderSeen) =>
      short.try('dispatcher', 'DISPATCH', {
        workOrderId: at.id,
        version: at.version,
        technicianId: short.id('chen'),
        agreedWith: 'Chen',
      })
    // chen, lin and gong are plumbers on duty: three, less two in reserve. One routine order of the trade takes the last.
    await it.database.dataSource.query(
      `INSERT INTO service_item (id, version_id, estate_id, code, names, short_names, nature, category, department, trade, unit_names, settlement_method)
       SELECT gen_random_uuid(), version_id, estate_id, 'LEAK', names, short_names, 'ROUTINE', 'ROUTINE', 'ENGINEERING', 'PLUMBING', unit_names, 'NONE'
       FROM service_item WHERE id = $1`,
      [estate.items.lamp],
    )
    const [leak] = await it.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM service_item WHERE estate_id = $1 AND code = 'LEAK'`,
      [estate.id],
    )
    await short.opened({ nature: 'ROUTINE', itemId: leak?.id, appointmentFrom: soon })
    const refusal = (await send(order)) as Refused
    expect(refusal).toMatchObject({
      code: 'UNMET',
      rule: 'DIS-8',
      reason: 'staffShort',
      facts: { onDuty: 3, routine: 1, reserve: 2, department: 'ENGINEERING' },
    })
    expect(refusal.message).toMatch(/Explain it to the customer and agree on a new time/)
    const { staffing } = await (
      await short.client('dispatcher')
    ).ask<{ staffing: object }>(
      'query ($e: ID!, $at: DateTime!) { staffing(estateId: $e, department: ENGINEERING, trade: PLUMBING, at: $at) { at onDuty routine reserve free enough } }',
      { e: estate.id, at: soon },
    )
    expect(staffing).toMatchObject({ onDuty: 3, routine: 1, reserve: 2, free: 0, enough: false })
    const moved = await short.do('dispatcher', 'RESCHEDULE', order, {
      appointmentAt: new Date(Date.now() + 60 * 60_000).toISOString(),
      reason: 'All plumbers are at a burst pipe.',
      agreedBy: 'Mrs Wang',
      staffShortage: true,
    })
    expect(await send(moved)).toMatchObject({ workOrder: { status: 'DISPATCHED' } })
    const { workOrder } = await (
      await short.client('dispatcher')
    ).ask<{ workOrder: { history: { action: string; input: object }[] } }>(
      'query ($id: ID!) { workOrder(id: $id) { history { action input } } }',
      { id: order.id },
    )
    expect(workOrder.history.find(({ action }) => action === 'RESCHEDULE')?.input).toMatchObject({
      reason: 'All plumbers are at a burst pipe.',
      staffShortage: true,
    })
  })

  test('[DIS-8] costs no round trip of its own', async () => {
    const order = await consented()
    const statements = await countStatements(it.database.dataSource, () => dispatch(order))
    const own = statements.find(({ name }) => name === 'order_lock_person_staffing')?.connection
    const texts = statements.filter(({ connection }) => connection === own).map(({ name, text }) => name ?? text)
    expect(texts.slice(1, texts.indexOf('COMMIT'))).toEqual([
      'order_lock_person_staffing',
      expect.stringMatching(/^write_change/),
    ])
  })
})

describe('suggestions', () => {
  test('[DIS-1] come with reasons and figures, and of who is not suggested with everything that stands in the way; two statements for all', async () => {
    const order = await consented()
    const client = await desk.client('dispatcher')
    const ask = () =>
      client.ask<{
        suggestTechnicians: {
          fits: boolean
          cost: number
          technician: { person: { id: string } }
          factors: { factor: string; metres: number }[]
          misfits: { reason: string }[]
          reasons: string[]
          refusal: { reason: string } | null
        }[]
      }>(
        `query ($id: ID!) { suggestTechnicians(workOrderId: $id) { fits cost distanceMetres onTimeRate reasons factors { factor metres sentence }
          refusal { rule reason } misfits { rule reason message } technician { capacity person { id } } } }`,
        { id: order.id },
      )
    const { suggestTechnicians: all } = await ask()
    const fit = all.filter(({ fits }) => fits)
    expect(fit.map(({ technician }) => technician.person.id).toSorted()).toEqual(
      [desk.id('chen'), desk.id('lin'), desk.id('gong')].toSorted(),
    )
    expect(fit.map(({ cost }) => cost)).toEqual(fit.map(({ cost }) => cost).toSorted((a, b) => a - b))
    expect(fit[0]?.factors.map(({ factor }) => factor)).toEqual(expect.arrayContaining(['LOAD', 'DISTANCE']))
    const of = (person: PersonKey) => all.find(({ technician }) => technician.person.id === desk.id(person))
    expect(of('zhao')?.misfits.map(({ reason }) => reason)).toEqual(['offDuty'])
    expect(of('hu')?.misfits.map(({ reason }) => reason)).toEqual(['wrongDepartment', 'lacksTrade'])
    expect(all.findLastIndex(({ fits }) => fits)).toBeLessThan(all.findIndex(({ fits }) => !fits))
    const statements = await countStatements(it.database.dataSource, ask)
    expect(statements.filter(({ text }) => /FROM technician t/.test(text))).toHaveLength(2)
  })
})

interface HandoverSeen {
  readonly id: string
  readonly state: string
  readonly giverSignedAt: string | null
  readonly takerSignedAt: string | null
  readonly openClocks: number
  readonly items: readonly {
    serial: string
    clocks: { kind: string }[]
    promises: { action: string; what: string | null; toWhom: string | null }[]
    loans: { en: string }[]
  }[]
}
const HANDOVER =
  'id kind state note giverSignedAt takerSignedAt openClocks openPromises giver { id } taker { id } items { kind id serial status appointmentAt service { en } building room assignee { en } clocks { kind dueAt overdueAt } promises { action what toWhom due at by { en } } loans { en } }'
const hand = (by: PersonKey, name: string, type: string, input: object) =>
  mutate<{ handover: HandoverSeen; replayed: boolean }>(
    by,
    name,
    type,
    `... on HandoverChange { handover { ${HANDOVER} } replayed }`,
    input,
  )
const handovers = async (by: PersonKey, unsigned = true) =>
  (
    await (
      await desk.client(by)
    ).ask<{ handovers: HandoverSeen[] }>(
      `query ($e: ID!, $u: Boolean) { handovers(estateId: $e, unsigned: $u) { ${HANDOVER} } }`,
      { e: it.estate.id, u: unsigned },
    )
  ).handovers

describe('hand-over', () => {
  test('[DIS-5] lists every open clock and promise, is signed by two, and stays as it was signed', async () => {
    let order = await consented({ appointmentFrom: inDays(2) })
    order = await desk.do('dispatcher', 'REPLY', order, {
      said: 'We come at two.',
      toWhom: 'Mrs Wang',
      medium: 'PHONE',
    })
    const request = await desk.registered()
    const open = (by: PersonKey, input: object = {}) =>
      hand(by, 'openHandover', 'OpenHandoverInput', { kind: 'DESK', takerId: desk.id('dispatcher2'), ...input })
    expect(await open('dispatcher', { takerId: desk.id('dispatcher') })).toMatchObject({ reason: 'handoverSamePerson' })
    expect(await open('dispatcher', { takerId: desk.id('chen') })).toMatchObject({ reason: 'handoverNotDesk' })
    const { handover } = await open('dispatcher', { note: 'Lift 2 is out of order' })
    expect(handover).toMatchObject({ state: 'OPEN', takerSignedAt: null })
    expect(handover.giverSignedAt).not.toBeNull()
    const line = handover.items.find(({ serial }) => serial === order.serial)
    expect(line?.promises).toMatchObject([{ action: 'REPLY', what: 'We come at two.', toWhom: 'Mrs Wang' }])
    expect(handover.items.find(({ serial }) => serial === request.serial)?.clocks).toMatchObject([{ kind: 'REPLY' }])
    expect(handover.openClocks).toBeGreaterThan(0)
    expect(await open('dispatcher')).toMatchObject({ reason: 'handoverOpen' })

    // Unsigned, it is seen by those who oversee.
    expect((await handovers('lead')).map(({ id }) => id)).toContain(handover.id)
    expect(await handovers('hu')).toEqual([])
    const sign = (by: PersonKey) => hand(by, 'signHandover', 'SignHandoverInput', { handoverId: handover.id })
    expect(await sign('dispatcher')).toMatchObject({ reason: 'handoverSigned' })
    expect(await sign('frontDesk')).toMatchObject({ code: 'FORBIDDEN', reason: 'handoverNotYours' })
    expect(await sign('hu')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await sign('dispatcher2')).toMatchObject({ handover: { state: 'SIGNED' } })
    expect(await sign('dispatcher2')).toMatchObject({ reason: 'handoverSigned' })
    expect((await handovers('lead')).map(({ id }) => id)).not.toContain(handover.id)

    // What happens to the order afterwards does not change what was signed.
    await desk.do('dispatcher', 'RESCHEDULE', order, { appointmentAt: inDays(3), reason: 'Away', agreedBy: 'Mrs Wang' })
    const kept = (await handovers('dispatcher2', false)).find(({ id }) => id === handover.id)
    expect(kept?.items).toEqual(handover.items)
    const sql = it.database.dataSource
    await expect(sql.query(`UPDATE duty_handover SET items = '[]' WHERE id = $1`, [handover.id])).rejects.toThrow(
      /keeps what it showed/,
    )
    await expect(
      sql.query('UPDATE duty_handover SET taker_signed_at = NULL WHERE id = $1', [handover.id]),
    ).rejects.toThrow(/keeps what it showed/)
    await expect(sql.query('DELETE FROM duty_handover WHERE id = $1', [handover.id])).rejects.toThrow(/only added/)
  })

  test('[DIS-5] a technician’s lists the orders in his hands; they go over by the orders’ own action; two at once open one', async () => {
    const order = await consented()
    const sent = (await dispatch(order)) as { workOrder: OrderSeen }
    const open = () =>
      hand('engineeringHead', 'openHandover', 'OpenHandoverInput', {
        kind: 'TECHNICIAN',
        giverId: desk.id('chen'),
        takerId: desk.id('lin'),
      })
    const answers = await Promise.all([open(), open()])
    expect(answers.map(({ reason }) => reason ?? 'opened').toSorted()).toEqual(['handoverOpen', 'opened'])
    const { handover } = answers.find(({ reason }) => !reason) as { handover: HandoverSeen }
    expect(handover).toMatchObject({ giverSignedAt: null, takerSignedAt: null })
    expect(handover.items.map(({ serial }) => serial)).toContain(order.serial)
    expect(
      handover.items
        .find(({ serial }) => serial === order.serial)
        ?.clocks.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(expect.arrayContaining(['ARRIVAL', 'RECEIPT']))
    const sign = (by: PersonKey) => hand(by, 'signHandover', 'SignHandoverInput', { handoverId: handover.id })
    expect(await sign('lin')).toMatchObject({ handover: { state: 'OPEN' } })
    expect(await sign('chen')).toMatchObject({ handover: { state: 'SIGNED' } })
    const given = await desk.do('dispatcher', 'REASSIGN', sent.workOrder, {
      technicianId: desk.id('lin'),
      reason: 'Change of shift',
    })
    expect(given.assignee?.id).toBe(desk.id('lin'))
    // DIS-5: the clock of the first receipt was stopped, a new one runs, and both stand in the history.
    expect(given.clocks.filter(({ kind }) => kind === 'RECEIPT').map(({ stoppedAt }) => stoppedAt !== null)).toEqual([
      true,
      false,
    ])
  })

  test('[DIS-5] one that is not right is withdrawn with a reason, and made anew', async () => {
    const open = () =>
      hand('frontDesk', 'openHandover', 'OpenHandoverInput', {
        kind: 'DESK',
        takerId: desk.id('controlRoom'),
        idempotencyKey: 'once',
      })
    const { handover } = await open()
    expect(await open()).toMatchObject({ replayed: true, handover: { id: handover.id } })
    const withdraw = (by: PersonKey, reason = 'Wrong taker') =>
      hand(by, 'withdrawHandover', 'WithdrawHandoverInput', { handoverId: handover.id, reason })
    expect(await withdraw('frontDesk', '')).toMatchObject({ reason: 'fieldMissing' })
    expect(await withdraw('dispatcher')).toMatchObject({ reason: 'handoverNotYours' })
    expect(await withdraw('frontDesk')).toMatchObject({ handover: { state: 'WITHDRAWN' } })
    expect(await withdraw('frontDesk')).toMatchObject({ reason: 'handoverWithdrawn' })
  })
})

describe('the dispatch rules from outside', () => {
  test('[DIS-2] the clocks say that they never pause', async () => {
    const order = await desk.opened()
    const { workOrder } = await (
      await desk.client('dispatcher')
    ).ask<{ workOrder: { clocks: object[] } }>(
      'query ($id: ID!) { workOrder(id: $id) { clocks { kind pausable pauses { from to } } } }',
      { id: order.id },
    )
    expect(workOrder.clocks).toEqual([{ kind: 'REPLY', pausable: false, pauses: [] }])
  })

  test('[DIS-3] [DIS-7] nobody but the technician acknowledges; field steps by the supervisor want his reason', async () => {
    const { workOrder: order } = (await dispatch(await consented())) as { workOrder: OrderSeen }
    const as = (by: PersonKey, action: string, at: OrderSeen, input: object = {}) =>
      desk.try(by, action, { workOrderId: at.id, version: at.version, ...input })
    expect(await as('engineeringHead', 'RECEIVE', order)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await as('lin', 'RECEIVE', order)).toMatchObject({
      reason: expect.stringMatching(/notTheAssignee|notFound/) as string,
    })
    const received = await desk.do('chen', 'RECEIVE', order)
    expect(received.clocks.find(({ kind }) => kind === 'RECEIPT')?.metAt).not.toBeNull()
    expect(await as('engineeringHead', 'ARRIVE', received)).toMatchObject({ reason: 'standInReasonMissing' })
    expect(await as('engineeringHead', 'ARRIVE', received, { onBehalfReason: 'His phone is broken' })).toMatchObject({
      workOrder: { status: 'ARRIVED' },
    })
  })
})
