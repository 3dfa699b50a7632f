import { describe, expect, it } from 'vitest'
import { type Happened, noticeFor, NOTICE_TO, webhookEventsOf } from './follow-up.js'
import { ClockKind } from './vocabulary.js'

const CARD = {
  id: 'o1',
  kind: 'WORK_ORDER',
  serial: 'WO-2611-0042',
  status: 'DISPATCHED',
  urgency: 'URGENT',
  buildingCode: '5',
  room: '1803',
  service: { zhHant: '燈', zhHans: '灯', en: 'Lamp' },
}
const event = (more: Partial<Happened>): Happened => ({
  position: 1,
  kind: 'ORDER_CHANGED',
  action: null,
  itemId: 'o1',
  department: 'ENGINEERING',
  assigneeId: null,
  clockKind: null,
  caseKind: null,
  item: CARD,
  ...more,
})

describe('whom an event is told to', () => {
  it('nobody, for what is as it should be', () => {
    for (const action of ['DISPATCH', 'RECEIVE', 'COMPLETE', 'WRITE_OFF'])
      expect(noticeFor(event({ action }))).toBeNull()
    expect(noticeFor(event({ kind: 'BOARD_CHANGED', item: {} }))).toBeNull()
  })

  it.each([
    ['RECEIPT', 'DEPARTMENT_SUPERVISOR'],
    ['ARRIVAL', 'DEPARTMENT_SUPERVISOR'],
    ['REPLY', 'SERVICE_LEAD'],
    ['SETTLEMENT', 'SERVICE_LEAD'],
  ] as const)('[OVD-1] an order’s %s clock that ran out: the %s', (clockKind, role) => {
    expect(noticeFor(event({ kind: 'ORDER_OVERDUE', clockKind }))).toMatchObject({
      kind: 'ORDER_OVERDUE',
      urgency: 'URGENT',
      to: { roles: [role], department: 'ENGINEERING' },
      facts: { serial: 'WO-2611-0042', place: '5-1803' },
      about: { kind: 'order', id: 'o1' },
    })
  })

  it('[OVD-1] every kind of clock has somebody who hears of it', () => {
    for (const clockKind of Object.keys(ClockKind) as ClockKind[])
      expect(NOTICE_TO[clockKind].length).toBeGreaterThan(0)
  })

  it('[ACC-3] an escalated order: the centre manager, who must say that he knows', () => {
    expect(noticeFor(event({ action: 'ESCALATE' }))).toMatchObject({
      kind: 'ORDER_ESCALATED',
      to: { roles: ['CENTRE_MANAGER'] },
      acknowledge: { mode: 'ANY', withinMinutes: 30 },
    })
  })

  it('a technician who cannot come: the dispatchers; the estate may say otherwise, or nobody', () => {
    const unable = event({ action: 'REPORT_UNABLE' })
    expect(noticeFor(unable)?.to.roles).toEqual(['DISPATCHER'])
    expect(noticeFor(unable, { REPORT_UNABLE: ['FRONT_DESK', 'SERVICE_LEAD'] })?.to.roles).toEqual([
      'FRONT_DESK',
      'SERVICE_LEAD',
    ])
    expect(noticeFor(unable, { REPORT_UNABLE: [] })).toBeNull()
  })

  it('a request of no department has no supervisor: the lead', () => {
    const request = event({
      kind: 'REQUEST_OVERDUE',
      clockKind: 'RECEIPT',
      department: null,
      item: { ...CARD, kind: 'REQUEST' },
    })
    expect(noticeFor(request)).toMatchObject({
      kind: 'REQUEST_OVERDUE',
      to: { roles: ['SERVICE_LEAD'] },
      about: { kind: 'request' },
    })
  })

  it.each(['INCIDENT', 'COMPLAINT', 'ENQUIRY'] as const)(
    '[CMP-2] %s tells by itself when its time has run out: here nobody knows from whom it is kept',
    (caseKind) => {
      const late = event({ kind: 'CASE_OVERDUE', clockKind: 'ANSWER', caseKind, item: {} })
      expect(noticeFor(late, {}, { serial: 'CP-1', ownerId: null })).toBeNull()
    },
  )

  it('a case: who has it in hand, else the department', () => {
    const late = event({ kind: 'CASE_OVERDUE', clockKind: 'CORRECTION', caseKind: 'CORRECTIVE_ACTION', item: {} })
    expect(noticeFor(late, {}, { serial: 'CA-1', ownerId: 'lin' })).toMatchObject({
      to: { personIds: ['lin'] },
      about: { kind: 'corrective_action' },
    })
    expect(noticeFor(late, {}, { serial: 'CA-1', ownerId: null })).toMatchObject({
      to: { roles: ['DEPARTMENT_SUPERVISOR'] },
    })
    expect(noticeFor(late, {}, null)).toBeNull()
  })
})

describe('what other systems hear of an event', () => {
  it.each<[Partial<Happened>, readonly string[]]>([
    [{ kind: 'ORDER_OPENED', action: 'OPEN' }, ['WORK_ORDER_OPENED']],
    [{ action: 'DISPATCH' }, ['WORK_ORDER_CHANGED']],
    [{ kind: 'ORDER_OVERDUE', clockKind: 'REPLY' }, ['WORK_ORDER_OVERDUE']],
    [{ action: 'PAY' }, ['WORK_ORDER_CHANGED', 'PAYMENT_RECORDED']],
    [{ action: 'WRITE_OFF', item: { ...CARD, status: 'WRITTEN_OFF' } }, ['WORK_ORDER_CHANGED', 'WORK_ORDER_CLOSED']],
    // Its confirmation by the technician is no end; a refund after the end is none again.
    [{ action: 'WRITE_OFF', item: { ...CARD, status: 'ACCEPTED' } }, ['WORK_ORDER_CHANGED']],
    [{ action: 'REFUND', item: { ...CARD, status: 'CANCELLED' } }, ['WORK_ORDER_CHANGED', 'PAYMENT_RECORDED']],
    [{ kind: 'REQUEST_CHANGED', action: 'REGISTER' }, ['REQUEST_CHANGED']],
    [{ kind: 'CASE_CHANGED', caseKind: 'INCIDENT', item: {} }, ['INCIDENT_CHANGED']],
    [{ kind: 'CASE_OVERDUE', caseKind: 'COMPLAINT', item: {} }, ['COMPLAINT_OVERDUE']],
    [{ kind: 'CASE_CHANGED', caseKind: 'CALLBACK', item: {} }, []],
    [{ kind: 'TECHNICIAN_CHANGED', item: {} }, []],
  ])('%o', (more, said) => {
    expect(webhookEventsOf(event(more))).toEqual(said)
  })
})
