import { describe, expect, it } from 'vitest'
import type { Duplicate } from './decide-context.js'
import { ACTORS, APPOINTMENT, context, ITEMS, minutes, REQUEST, settings } from './fixture.test-support.js'
import { explain } from './refusal-text.js'
import { actOnRequest, registerRequest, type RegisterInput } from './request.js'
import { answeredElsewhere, joinOrder } from './request-joining.js'
import type { ServiceRequest } from './request-state.js'
import { decideOpening, decideTelling, demandScope } from './unmet-demand.js'
import { Channel, Nature } from './vocabulary.js'
import { openOrder } from './work-order.js'
import type { WorkOrder } from './work-order-state.js'

const registered = (given: Partial<RegisterInput> = {}): ServiceRequest => {
  const result = registerRequest({ ...REQUEST, ...given }, 'RQ-2611-0107', context())
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.request
}
const accepted = (given: Partial<RegisterInput> = {}): ServiceRequest => ({ ...registered(given), status: 'ACCEPTED' })
const open = (request: ServiceRequest, more: Partial<Parameters<typeof openOrder>[0]> = {}, ctx = context()) =>
  openOrder({ request, item: ITEMS.tap, serial: 'WO-2611-0043', replyClock: null, ...more }, ctx)
const opened = (request: ServiceRequest, more: Partial<Parameters<typeof openOrder>[0]> = {}): WorkOrder => {
  const result = open(request, more)
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.order
}

describe('taking down', () => {
  it('[INT-2] every nature, [INT-4] by every channel', () => {
    for (const nature of Object.values(Nature)) {
      for (const channel of Object.values(Channel)) {
        expect(registered({ nature, channel })).toMatchObject({ nature, channel, status: 'REGISTERED' })
      }
    }
  })

  it('[INT-1] the service names its department; a department that is named counts', () => {
    expect(registered({ department: null }).department).toBeNull()
    expect(registered({ department: null, servedBy: 'CLEANING' }).department).toBe('CLEANING')
    expect(registered({ department: 'ENGINEERING', servedBy: 'CLEANING' }).department).toBe('ENGINEERING')
  })

  it('[INT-10] party and window wished for travel with the order', () => {
    const until = minutes(120, APPOINTMENT)
    const order = opened(accepted({ party: 'Acme, administration', appointmentTo: until }))
    expect(order.facts.brought).toEqual({ party: 'Acme, administration', fromAt: APPOINTMENT, untilAt: until })
  })
})

describe('the appointment', () => {
  it('[INT-7] a time outside the window wished for is agreed with the customer first, with old time, new time, reason and who agreed', () => {
    const request = accepted({ appointmentTo: minutes(120, APPOINTMENT) })
    const later = minutes(121, APPOINTMENT)
    expect(open(request, { appointmentAt: later })).toMatchObject({
      ok: false,
      refusal: {
        rule: 'INT-7',
        reason: 'appointmentNotAgreed',
        facts: { at: APPOINTMENT.toISOString(), askedAt: later.toISOString() },
      },
    })
    for (const half of [{ agreedBy: 'Mrs Wang' }, { reason: 'Nobody is free' }]) {
      expect(open(request, { appointmentAt: later, ...half })).toMatchObject({ ok: false })
    }
    const moved = opened(request, { appointmentAt: later, agreedBy: 'Mrs Wang', reason: 'Nobody is free' })
    expect(moved.appointmentAt).toEqual(later)
    expect(moved.evidence[0]?.input).toMatchObject({
      previousAppointmentAt: APPOINTMENT,
      appointmentAt: later,
      agreedBy: 'Mrs Wang',
      reason: 'Nobody is free',
    })
  })

  it('[INT-7] within the window nothing need be agreed anew', () => {
    const request = accepted({ appointmentTo: minutes(120, APPOINTMENT) })
    for (const at of [APPOINTMENT, minutes(60, APPOINTMENT), minutes(120, APPOINTMENT)]) {
      expect(open(request, { appointmentAt: at }).ok).toBe(true)
    }
    expect(open(accepted(), { appointmentAt: minutes(1, APPOINTMENT) }).ok).toBe(false)
  })
})

describe('the same service is still open', () => {
  const known: readonly Duplicate[] = [
    { kind: 'WORK_ORDER', id: 'other', serial: 'WO-2611-0007' },
    { kind: 'REQUEST', id: 'again', serial: 'RQ-2611-0009' },
  ]
  const knowing = (estate = settings({})) => {
    const ctx = context({ estate })
    return { ...ctx, facts: { ...ctx.facts, duplicates: known } }
  }

  it('[INT-5] a second order is refused, naming the first, until somebody says why it is another matter', () => {
    const refused = open(accepted(), {}, knowing())
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'UNMET', rule: 'INT-5', reason: 'duplicateOpen', facts: { serials: ['WO-2611-0007'] } },
    })
    expect(open(accepted(), { notDuplicateReason: '  ' }, knowing()).ok).toBe(false)
    if (!refused.ok) expect(explain(refused.refusal, 'en')).toContain('WO-2611-0007')
    const another = open(accepted(), { notDuplicateReason: 'The bathroom' }, knowing())
    expect(another).toMatchObject({
      ok: true,
      decision: { evidence: { input: { notDuplicateReason: 'The bathroom', duplicates: ['WO-2611-0007'] } } },
    })
  })

  it('[INT-5] an estate may be told only; a request that waits is no order', () => {
    expect(open(accepted(), {}, knowing(settings({ duplicateOrders: 'TELL' }))).ok).toBe(true)
    const ctx = context()
    expect(open(accepted(), {}, { ...ctx, facts: { ...ctx.facts, duplicates: known.slice(1) } }).ok).toBe(true)
  })

  it('[INT-10] a request joins: the order keeps who asked, how to reach him, his words and his time', () => {
    const first = opened(accepted())
    const request = registered({
      customerName: '王建國',
      contact: '138 0000 1804',
      party: 'Acme',
      wanted: '浴室也漏水',
      urgency: 'URGENT',
      appointmentTo: minutes(60, APPOINTMENT),
    })
    const join = { action: 'JOIN', input: { workOrderId: first.id, said: 'The plumber comes at two.' } } as const
    const joined = joinOrder(request, first, join, context({ now: minutes(4) }))
    if (!joined.ok) throw new Error(joined.refusal.reason)
    expect(joined.request.request).toMatchObject({
      status: 'JOINED',
      closedAt: minutes(4),
      facts: { joined: { orderId: first.id, serial: first.serial, said: 'The plumber comes at two.' } },
    })
    expect(joined.request.request.clocks).toMatchObject([{ kind: 'REPLY', metAt: minutes(4) }])
    expect(joined.order.order).toMatchObject({
      version: 2,
      urgency: 'URGENT',
      facts: {
        joined: [
          {
            requestId: request.id,
            serial: request.serial,
            customerName: '王建國',
            contact: '138 0000 1804',
            party: 'Acme',
            wanted: '浴室也漏水',
            appointmentAt: APPOINTMENT,
            appointmentUntilAt: minutes(60, APPOINTMENT),
          },
        ],
      },
    })
    expect(joined.order.evidence).toMatchObject({ action: 'JOIN', version: 2, input: { serial: request.serial } })
  })

  it('[INT-5] it joins no order of another place, none that is closed, and none that is not there', () => {
    const first = opened(accepted())
    const request = registered()
    const join = { action: 'JOIN', input: { workOrderId: first.id, said: 'Already on its way' } } as const
    const trying = (order: WorkOrder | null) => joinOrder(request, order, join, context())
    expect(trying(null)).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(trying({ ...first, unitId: 'elsewhere' })).toMatchObject({
      ok: false,
      refusal: { reason: 'joinOtherPlace' },
    })
    expect(trying({ ...first, estateId: 'other' })).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(trying({ ...first, status: 'CANCELLED' })).toMatchObject({
      ok: false,
      refusal: { reason: 'joinOrderClosed' },
    })
    // Its work is done and signed for: nobody would come for what is asked now.
    expect(trying({ ...first, status: 'ACCEPTED' })).toMatchObject({
      ok: false,
      refusal: { code: 'WRONG_STATE', rule: 'INT-5', reason: 'joinOrderClosed' },
    })
    expect(trying({ ...first, status: 'COMPLETED' }).ok).toBe(true)
    // Two places without a unit are not one place.
    expect(joinOrder({ ...request, unitId: null }, { ...first, unitId: null }, join, context())).toMatchObject({
      ok: false,
      refusal: { reason: 'joinOtherPlace' },
    })
    // A request that names another service would never be judged, priced and consented to.
    const named = (item: keyof typeof ITEMS) => ({
      ...context(),
      facts: { items: [ITEMS[item]] },
    })
    expect(joinOrder({ ...request, itemId: 'cleaning' }, first, join, named('cleaning'))).toMatchObject({
      ok: false,
      refusal: { rule: 'INT-5', reason: 'joinOtherService', facts: { serial: first.serial } },
    })
    expect(joinOrder({ ...request, itemId: 'tapAtFinance' }, first, join, named('tapAtFinance')).ok).toBe(true)
    expect(joinOrder({ ...request, status: 'ROUTED' }, first, join, context())).toMatchObject({
      ok: false,
      refusal: { code: 'WRONG_STATE' },
    })
    expect(joinOrder(request, first, { ...join, input: { ...join.input, said: ' ' } }, context())).toMatchObject({
      ok: false,
      refusal: { rule: 'DIS-2', reason: 'fieldMissing' },
    })
    expect(joinOrder(request, first, join, context({ actor: 'tech' }))).toMatchObject({
      ok: false,
      refusal: { code: 'FORBIDDEN' },
    })
    expect(actOnRequest(registered({ nature: 'COMPLAINT' }), join, 1, context())).toMatchObject({
      ok: false,
      refusal: { rule: 'INT-2' },
    })
  })

  it('[DIS-2] an answer on another order of the request meets its REPLY clock; one of its own is no business of that answer', () => {
    const request = accepted()
    const clock = request.clocks[0]
    if (!clock) throw new Error('no clock')
    const first = opened(request, { replyClock: clock })
    const answered = answeredElsewhere(first, minutes(20))
    expect(answered.order.clocks).toMatchObject([{ kind: 'REPLY', overdueAt: minutes(15), metAt: minutes(20) }])
    expect(answered.order).toMatchObject({ repliedAt: minutes(20), version: first.version })
    const own = { ...clock, startedAt: minutes(5) }
    expect(answeredElsewhere({ ...first, clocks: [own] }, minutes(20)).clocks).toEqual([])
  })
})

describe('[INT-6] a service opens', () => {
  const item = { announcedAt: null, zone: 'Asia/Shanghai' }
  const text = 'Cars are washed at home from today.'
  const estateId = settings({}).id

  it('by lead or managers, once the item is on the price list in force, and once', () => {
    expect(decideOpening(ACTORS.dispatcher, { estateId, item, waiting: 1 }, { text })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(decideOpening(ACTORS.lead, { estateId, item: null, waiting: 0 }, { text })).toMatchObject({
      rule: 'INT-6',
      reason: 'serviceNotInForce',
    })
    expect(decideOpening(ACTORS.lead, { estateId, item, waiting: 0 }, { text: ' ' })).toMatchObject({ code: 'INVALID' })
    expect(decideOpening(ACTORS.lead, { estateId, item, waiting: 0 }, { text })).toBe('SERVICE_LEAD')
    const again = { estateId, item: { ...item, announcedAt: minutes(0) }, waiting: 0 }
    expect(decideOpening(ACTORS.lead, again, { text })).toMatchObject({ reason: 'serviceOpenedAlready' })
    expect(decideOpening(ACTORS.lead, { ...again, waiting: 2 }, { text })).toBe('SERVICE_LEAD')
  })

  it('who waited is told after the announcement, and once', () => {
    const word = { medium: 'PHONE', said: null }
    const facts = { estateId, announced: false, toldAt: null, zone: 'Asia/Shanghai' }
    expect(decideTelling(ACTORS.tech, facts, word)).toMatchObject({ code: 'FORBIDDEN' })
    expect(decideTelling(ACTORS.dispatcher, facts, word)).toMatchObject({ reason: 'demandNotAnnounced' })
    expect(decideTelling(ACTORS.dispatcher, { ...facts, announced: true }, word)).toBe('DISPATCHER')
    expect(decideTelling(ACTORS.dispatcher, { ...facts, announced: true, toldAt: minutes(1) }, word)).toMatchObject({
      reason: 'demandTold',
    })
  })

  it('a supervisor reads the demand of his departments, a technician and a resident none', () => {
    expect(demandScope(ACTORS.dispatcher, estateId)).toBeNull()
    expect(demandScope(ACTORS.supervisor, estateId)).toEqual(['ENGINEERING'])
    expect(demandScope(ACTORS.tech, estateId)).toEqual([])
    expect(demandScope(ACTORS.resident, estateId)).toEqual([])
  })
})
