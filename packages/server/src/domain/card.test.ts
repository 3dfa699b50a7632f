import { describe, expect, test } from 'vitest'
import { boardCard, type CardNames, clocksFrom, isRequestOpen, orderCard, requestCard, storedClocks } from './card.js'
import { judged, minutes, NOON, opened, PAID, registered, run, TO_ACCEPTED, WRITE_OFF } from './fixture.test-support.js'
import type { ServiceRequest } from './request-state.js'
import { Nature, RequestStatus, Status } from './vocabulary.js'
import type { Clock, WorkOrder } from './work-order-state.js'
import { OPEN_STATUSES } from './work-order.js'

const name = (word: string) => ({ zh_Hant: word, zh_Hans: word, en: word })
const NAMES: CardNames = { buildingCode: '5', room: '1803', service: name('Tap'), assignee: name('Chen') }

/** Whatever is personal, in every field that a request has for it. */
const PERSONAL = ['Zzyzx', '13912345678', 'Secret words', 'Under the stairs', 'Hidden Ltd', 'She said so']
const [customerName, contact, wanted, address, party, told] = PERSONAL as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const by = { personId: 'dora', role: 'DISPATCHER', at: NOON } as const

const request: ServiceRequest = {
  id: 'request-1',
  estateId: 'estate-1',
  serial: 'RQ-2611-0001',
  status: 'REGISTERED',
  version: 1,
  nature: 'SPECIAL',
  channel: 'PHONE',
  receivedAt: 'DISPATCH_CENTRE',
  urgency: 'URGENT',
  requesterKind: 'RESIDENT',
  customerName,
  contact,
  unitId: 'unit-1',
  buildingId: 'building-5',
  address,
  department: 'ENGINEERING',
  party,
  itemId: 'item-1',
  wanted,
  appointmentFrom: minutes(60),
  appointmentTo: null,
  receivedBy: 'dora',
  registeredAt: NOON,
  closedAt: null,
  facts: { explanation: { text: told, by } },
  clocks: [],
  evidence: [],
}

const order: WorkOrder = {
  ...request,
  id: 'order-1',
  requestId: 'request-1',
  serial: 'WO-2611-0001',
  status: 'DISPATCHED',
  statusBefore: null,
  procedure: 'B',
  itemId: 'item-1',
  priceListVersionId: 'version-1',
  category: 'ENGINEERING_REPAIR',
  trade: 'PLUMBING',
  settlementMethod: 'ON_COMPLETION',
  currency: 'CNY',
  department: 'ENGINEERING',
  openedBy: 'dora',
  openedAt: NOON,
  appointmentAt: minutes(60),
  assessorId: null,
  assigneeId: 'chen',
  confirmedByDispatcher: true,
  dispatchedAt: NOON,
  acknowledgedAt: null,
  arrivedAt: null,
  startedAt: null,
  completedAt: null,
  acceptedAt: null,
  writtenOffAt: null,
  repliedAt: null,
  quotes: [],
  facts: {
    unable: { reason: told, by },
    signature: { signerName: customerName, strokes: [], opinion: told, at: NOON, takenBy: null },
  },
  payments: [],
  paymentState: 'NONE',
  clocks: [],
  evidence: [],
}

const clock = (id: string, more: Partial<Clock> = {}): Clock => ({
  id,
  kind: 'REPLY',
  startedAt: NOON,
  dueAt: minutes(15),
  metAt: null,
  overdueAt: null,
  stoppedAt: null,
  ...more,
})

test('[OVD-2] nothing personal gets onto a card, whichever field it stands in', () => {
  for (const card of [requestCard(request, NAMES), orderCard(order, NAMES)]) {
    const text = JSON.stringify(card)
    for (const words of PERSONAL) expect(text).not.toContain(words)
  }
})

test('a card names service, place and technician in the API’s own shape', () => {
  expect(boardCard(orderCard(order, NAMES), storedClocks([clock('c1')]))).toEqual({
    id: 'order-1',
    kind: 'WORK_ORDER',
    serial: 'WO-2611-0001',
    status: 'DISPATCHED',
    version: 1,
    open: true,
    nature: 'SPECIAL',
    urgency: 'URGENT',
    channel: 'PHONE',
    buildingId: 'building-5',
    buildingCode: '5',
    room: '1803',
    service: { zhHant: 'Tap', zhHans: 'Tap', en: 'Tap' },
    category: 'ENGINEERING_REPAIR',
    department: 'ENGINEERING',
    assigneeId: 'chen',
    assigneeName: { zhHant: 'Chen', zhHans: 'Chen', en: 'Chen' },
    requestId: 'request-1',
    openedAt: '2026-11-23T02:00:00.000Z',
    appointmentAt: '2026-11-23T03:00:00.000Z',
    clocks: [
      {
        id: 'c1',
        kind: 'REPLY',
        startedAt: '2026-11-23T02:00:00.000Z',
        dueAt: '2026-11-23T02:15:00.000Z',
        metAt: null,
        overdueAt: null,
        stoppedAt: null,
      },
    ],
  })
})

test('a name that is left over from an earlier assignee is not shown', () => {
  expect(orderCard({ ...order, assigneeId: null }, NAMES)).toMatchObject({ assigneeId: null, assigneeName: null })
})

test.each(Object.values(Nature))(
  'a request of nature %s without an item goes by a name of its nature in three languages',
  (nature) => {
    const { service } = requestCard({ ...request, nature, itemId: null }, { ...NAMES, service: null })
    for (const word of [service.zhHant, service.zhHans, service.en]) expect(word).toMatch(/\S/)
  },
)

describe('what still stands on the wall', () => {
  test.each(Object.values(Status))('an order that is %s', (status) => {
    expect(orderCard({ ...order, status }, NAMES).open).toBe(OPEN_STATUSES.includes(status))
  })
  test.each(Object.values(RequestStatus))('a request that is %s', (status) => {
    const stands = status === 'REGISTERED' || status === 'AWAITING_APPROVAL'
    const ordered = { ...request, status, facts: { ...request.facts, ordered: true as const } }
    expect(isRequestOpen(ordered)).toBe(stands)
    expect(requestCard(ordered, NAMES).open).toBe(stands)
  })

  test('[DIS-2] [INT-8] a request that two approvals accepted, until its first order is opened', () => {
    const asked = judged(registered({ urgency: 'URGENT', itemId: null }), {
      action: 'ASK_APPROVAL',
      input: { reason: 'Locked out', department: 'ENGINEERING' },
    })
    const lead = judged(asked, { action: 'APPROVE', input: {} }, { actor: 'lead' })
    const both = judged(lead, { action: 'APPROVE', input: { feeMinor: 20_000 } }, { actor: 'supervisor' })
    expect(both.status).toBe('ACCEPTED')
    expect(requestCard(both, NAMES).open).toBe(true)
    // ACCEPT opens the first order in the same transaction.
    const accepted = judged(registered(), { action: 'ACCEPT', input: { itemId: 'tap' } })
    expect(requestCard(accepted, NAMES).open).toBe(false)
  })

  test('[CBK-1] an order written off at the front desk, until it is handed to dispatch', () => {
    const done = run(run(opened('tap'), TO_ACCEPTED), PAID)
    expect(orderCard(run(done, [WRITE_OFF]), NAMES).open).toBe(false)
    const atDesk = run(done, [['WRITE_OFF', 'frontDesk', { placeOfReturn: 'FRONT_DESK', oralReply: 'Told Dora' }]])
    expect(orderCard(atDesk, NAMES)).toMatchObject({ status: 'WRITTEN_OFF', open: true })
    const handed = run(atDesk, [['HAND_TO_DISPATCH', 'frontDesk', {}]])
    expect(orderCard(handed, NAMES).open).toBe(false)
  })
})

describe('clocks in the row', () => {
  const clocks = [
    clock('a', { metAt: minutes(3) }),
    clock('b', { kind: 'RECEIPT', overdueAt: minutes(15), metAt: minutes(20) }),
    clock('c', { kind: 'ARRIVAL', stoppedAt: minutes(9) }),
  ]
  test('come back as they were, through JSON too', () => {
    expect(clocksFrom(JSON.parse(JSON.stringify(storedClocks(clocks))))).toEqual(clocks)
  })
  test('are in the order they were started, however the row keeps them', () => {
    const [first, second, third] = clocks as [Clock, Clock, Clock]
    expect(clocksFrom(storedClocks([third, first, second])).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(boardCard(orderCard(order, NAMES), storedClocks([second, third, first])).clocks.map(({ id }) => id)).toEqual(
      ['a', 'b', 'c'],
    )
  })
})
