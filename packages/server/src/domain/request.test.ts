import { describe, expect, it } from 'vitest'
import {
  ACTORS,
  APPOINTMENT,
  context,
  ITEMS,
  judged,
  minutes,
  NOON,
  person,
  registered,
  REQUEST,
  settings,
  type ActorName,
  type World,
} from './fixture.test-support.js'
import {
  actOnRequest,
  decideRequest,
  permittedRequestActions,
  registerRequest,
  TABLE,
  type RegisterInput,
  type RequestCommand,
  type RequestCommandInput,
  type RequestTransition,
} from './request.js'
import { openFromRequest } from './request-opening.js'
import type { ServiceRequest } from './request-state.js'
import { RequestAction, RequestStatus } from './vocabulary.js'
import { openOrder } from './work-order.js'

const register = (over: Partial<RegisterInput> = {}, world: World = {}) =>
  registerRequest({ ...REQUEST, ...over }, 'RQ-2611-0107', context(world))
const refusedRegister = (over: Partial<RegisterInput>, world: World = {}) => {
  const result = register(over, world)
  if (result.ok) throw new Error('registered')
  return result.refusal
}
const refused = (request: ServiceRequest, command: RequestCommand, world: World = {}) => {
  const result = decideRequest(request, command, context(world, command.input))
  if (result.ok) throw new Error(`${command.action} was accepted`)
  return result.refusal
}
const accept = (itemId = 'tap'): RequestCommand => ({ action: 'ACCEPT', input: { itemId } })
const decline: RequestCommand = { action: 'DECLINE', input: { explanation: 'We do not mend cars' } }
const ask: RequestCommand = { action: 'ASK_APPROVAL', input: { reason: 'Locked out', department: 'ENGINEERING' } }
const route = (said = 'The lead will call you'): RequestCommand => ({
  action: 'ROUTE',
  input: { department: 'SECURITY', note: 'Noise at night', said },
})
const withdraw: RequestCommand = { action: 'WITHDRAW', input: { word: 'It stopped by itself' } }

describe('registering', () => {
  it('[INT-1] any staff and any contractor may; nobody is sent to find the right department', () => {
    for (const [name, actor] of Object.entries(ACTORS)) {
      const staff = actor.kind === 'person' && !['resident', 'neighbour', 'auditor', 'stranger'].includes(name)
      const result = register({}, { actor: name as ActorName })
      if (name === 'resident') continue
      expect(result.ok, name).toBe(staff)
      if (!result.ok) expect(result.refusal, name).toMatchObject({ code: 'FORBIDDEN', rule: 'INT-1' })
    }
  })

  it('[INT-1] a resident registers for his own unit, an app where its token says so, both by channel APP', () => {
    const own = { channel: 'APP' as const }
    expect(refusedRegister(own, { actor: 'neighbour' })).toMatchObject({ rule: 'INT-1', reason: 'otherUnit' })
    expect(refusedRegister({}, { actor: 'resident' })).toMatchObject({ rule: 'INT-4', facts: { field: 'channel' } })
    expect(register(own, { actor: 'resident' })).toMatchObject({
      ok: true,
      decision: { request: { receivedBy: null, channel: 'APP' } },
    })
    expect(register(own, { actor: 'app' }).ok).toBe(false)
    const app = { ...ACTORS.app, scopes: ['REQUESTS_WRITE' as const] }
    expect(registerRequest({ ...REQUEST, ...own }, 'RQ-2611-0107', { ...context(), actor: app }).ok).toBe(true)
  })

  it.each([
    ['customerName', { customerName: ' ' }],
    ['contact', { contact: '' }],
    ['address', { unitId: null, address: null }],
    ['wanted', { wanted: '' }],
    ['appointmentFrom', { appointmentFrom: null }],
    ['party', { requesterKind: 'PARENT_COMPANY' as const }],
  ])('[INT-3] refused without %s', (field, over) => {
    expect(refusedRegister(over)).toMatchObject({ code: 'UNMET', rule: 'INT-3', facts: { missing: [field] } })
    expect(register({}).ok).toBe(true)
  })

  it('[INT-3] says everything that is missing at once; an address does instead of a unit', () => {
    expect(refusedRegister({ customerName: '', wanted: '' }).facts.missing).toEqual(['customerName', 'wanted'])
    expect(register({ unitId: null, address: 'North gate' }).ok).toBe(true)
  })

  it('[INT-3] only special ones want an appointment window; who speaks for a company names the department', () => {
    expect(register({ nature: 'ROUTINE', appointmentFrom: null }).ok).toBe(true)
    expect(register({ requesterKind: 'PARENT_COMPANY', party: 'Audit' }).ok).toBe(true)
    const always = { estate: settings({ departmentRequired: 'ALWAYS' }) }
    expect(refusedRegister({}, always).facts.missing).toEqual(['party'])
    expect(register({ department: 'ENGINEERING' }, always).ok).toBe(true)
    expect(refusedRegister({ appointmentTo: NOON })).toMatchObject({ rule: 'INT-3', facts: { field: 'appointmentTo' } })
  })

  it('[INT-4] carries channel, urgency, who received it, when and where', () => {
    expect(refusedRegister({ channel: 'PIGEON' as 'PHONE' })).toMatchObject({
      rule: 'INT-4',
      facts: { field: 'channel' },
    })
    expect(refusedRegister({ receivedAt: 'ROOF' as 'FRONT_DESK' })).toMatchObject({
      rule: 'INT-4',
      facts: { field: 'receivedAt' },
    })
    expect(
      registered(
        { channel: 'WALK_IN', receivedAt: 'FRONT_DESK', urgency: 'URGENT' },
        { actor: 'frontDesk', now: minutes(3) },
      ),
    ).toMatchObject({
      channel: 'WALK_IN',
      receivedAt: 'FRONT_DESK',
      urgency: 'URGENT',
      receivedBy: 'fred',
      registeredAt: minutes(3),
    })
  })

  it('[INT-10] the requester’s kind is recorded and the particulars reach the order unabridged', () => {
    expect(refusedRegister({ requesterKind: 'GHOST' as 'OTHER' })).toMatchObject({ rule: 'INT-10' })
    const wanted = '漏水 🙂\n'.repeat(100)
    expect(registered({ wanted, requesterKind: 'OTHER' })).toMatchObject({ wanted, requesterKind: 'OTHER' })
  })

  it('[DIS-2] starts REPLY at registration, 15 minutes, unless the estate counts from dispatch', () => {
    expect(registered({}, { now: minutes(1) }).clocks).toMatchObject([
      { kind: 'REPLY', startedAt: minutes(1), dueAt: minutes(16) },
    ])
    expect(registered({}, { estate: settings({ replyFrom: 'DISPATCH' }) }).clocks).toEqual([])
  })
})

describe('judgement', () => {
  it('[INT-5] accepted against the price list in force, by those who judge', () => {
    expect(refused(registered({ itemId: null }), { action: 'ACCEPT', input: {} })).toMatchObject({
      rule: 'INT-5',
      reason: 'itemMissing',
    })
    expect(refused(registered(), accept('gone'))).toMatchObject({ rule: 'CAT-1', reason: 'itemWithdrawn' })
    expect(refused(registered(), accept(), { actor: 'tech' })).toMatchObject({ code: 'FORBIDDEN', rule: 'INT-5' })
    const accepted = judged(registered(), accept(), { actor: 'controlRoom' })
    expect(accepted).toMatchObject({
      status: 'ACCEPTED',
      version: 2,
      itemId: 'tap',
      department: 'ENGINEERING',
      facts: { judgement: { itemId: 'tap' } },
    })
    expect(accepted.clocks).toMatchObject([{ metAt: null, stoppedAt: null }])
  })

  it('[INT-5] not accepted: the explanation is recorded, and meets REPLY', () => {
    expect(refused(registered(), { action: 'DECLINE', input: { explanation: ' ' } })).toMatchObject({
      rule: 'INT-5',
      reason: 'fieldMissing',
    })
    const declined = judged(registered(), decline, { now: minutes(14) })
    expect(declined).toMatchObject({
      status: 'DECLINED',
      closedAt: minutes(14),
      facts: { explanation: { text: 'We do not mend cars' } },
    })
    expect(declined.clocks).toMatchObject([{ metAt: minutes(14), overdueAt: null }])
    expect(judged(registered(), decline, { now: minutes(15) }).clocks).toMatchObject([
      { overdueAt: minutes(15), metAt: minutes(15) },
    ])
  })

  it('[INT-6] a service not offered yet: what was tried comes first, then it is unmet demand', () => {
    const notOffered = (
      helpTried: string,
      more: Partial<RequestCommandInput['DECLINE']> = { apology: true, department: 'CLEANING', service: 'Car wash' },
    ): RequestCommand => ({
      action: 'DECLINE',
      input: { explanation: 'Not yet, sorry', notOffered: true, helpTried, ...more },
    })
    expect(refused(registered(), notOffered(' '))).toMatchObject({ rule: 'INT-6' })
    expect(refused(registered(), notOffered('Asked two firms', { department: 'CLEANING' }))).toMatchObject({
      rule: 'INT-6',
      reason: 'apologyToCustomerMissing',
    })
    expect(refused(registered({ department: null }), notOffered('Asked two firms', { apology: true }))).toMatchObject({
      rule: 'INT-6',
      reason: 'servingDepartmentUnknown',
    })
    expect(
      refused(registered(), { action: 'DECLINE', input: { explanation: 'Sorry', notOffered: true } }),
    ).toMatchObject({ rule: 'INT-6', reason: 'helpNotTried' })
    expect(judged(registered(), notOffered('Asked two firms')).facts.unmetDemand).toMatchObject({
      helpTried: 'Asked two firms',
      service: 'Car wash',
      department: 'CLEANING',
    })
    expect(judged(registered(), decline).facts.unmetDemand).toBeUndefined()
  })

  it('[INT-2] complaints, enquiries and incidents are routed, everything else is judged', () => {
    for (const nature of ['COMPLAINT', 'ENQUIRY', 'PUBLIC_AREA'] as const) {
      const request = registered({ nature, appointmentFrom: null })
      expect(refused(request, accept()), nature).toMatchObject({ rule: 'INT-2', reason: 'natureNotOrdered' })
      expect(judged(request, route()).status).toBe('ROUTED')
    }
    for (const [nature, rule] of [
      ['COMPLAINT', 'CMP-1'],
      ['PUBLIC_AREA', 'PUB-1'],
    ] as const) {
      expect(refused(registered({ nature, appointmentFrom: null }), decline)).toMatchObject({
        rule,
        reason: 'natureNotDeclined',
      })
    }
    // Nor is an incident taken back at the desk: it has no customer whose word it could be. Who reported it himself may.
    const incident = registered({ nature: 'PUBLIC_AREA', appointmentFrom: null })
    const withdraw = { action: 'WITHDRAW', input: { word: 'It was nothing' } } as const
    expect(refused(incident, withdraw)).toMatchObject({ code: 'UNMET', rule: 'PUB-1', reason: 'natureNotDeclined' })
    expect(judged(incident, withdraw, { actor: 'resident' }).status).toBe('WITHDRAWN')
    expect(refused(registered(), route())).toMatchObject({ rule: 'INT-2', reason: 'natureNotRouted' })
    expect(refused(registered({ nature: 'ROUTINE' }), route()).rule).toBe('INT-2')
  })

  it('[DIS-2] what the customer is told when it is routed meets REPLY, and without a word to him it is not routed', () => {
    const complaint = registered({ nature: 'COMPLAINT', appointmentFrom: null })
    expect(judged(complaint, route('The lead will call you'), { now: minutes(2) }).clocks).toMatchObject([
      { metAt: minutes(2) },
    ])
    for (const nothing of ['', '  ']) {
      expect(refused(complaint, route(nothing))).toMatchObject({
        rule: 'DIS-2',
        reason: 'fieldMissing',
        facts: { field: 'said' },
      })
    }
  })

  it('[INT-3] an item that turns out special asks for the appointment on acceptance', () => {
    const plain = registered({ nature: 'ROUTINE', appointmentFrom: null })
    expect(refused(plain, accept())).toMatchObject({ rule: 'INT-3', facts: { missing: ['appointmentFrom'] } })
    expect(judged(plain, { action: 'ACCEPT', input: { itemId: 'tap', appointmentAt: APPOINTMENT } }).status).toBe(
      'ACCEPTED',
    )
  })

  it('withdrawn on the customer’s word, by himself or by who heard it', () => {
    expect(refused(registered(), { action: 'WITHDRAW', input: { word: '' } }).reason).toBe('fieldMissing')
    expect(refused(registered(), withdraw, { actor: 'neighbour' })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'otherUnit',
    })
    expect(judged(registered(), withdraw, { actor: 'resident' })).toMatchObject({ status: 'WITHDRAWN' })
    expect(judged(registered(), withdraw, { now: minutes(20) }).clocks).toMatchObject([
      { overdueAt: minutes(15), stoppedAt: minutes(20) },
    ])
  })
})

describe('[INT-8] out of scope but urgent', () => {
  const urgent = () => registered({ urgency: 'URGENT', itemId: null })
  const asked = () => judged(urgent(), ask)
  const approve = (feeMinor?: number): RequestCommand => ({ action: 'APPROVE', input: { feeMinor: feeMinor ?? null } })

  it('only an urgent matter is put up for approval, for a department that is named', () => {
    expect(refused(registered(), ask)).toMatchObject({ rule: 'INT-8', reason: 'notUrgent' })
    expect(refused(urgent(), { action: 'ASK_APPROVAL', input: { reason: 'x' } })).toMatchObject({
      rule: 'INT-8',
      reason: 'departmentUnknown',
    })
    expect(refused(urgent(), ask, { actor: 'tech' }).code).toBe('FORBIDDEN')
    expect(asked()).toMatchObject({ status: 'AWAITING_APPROVAL', department: 'ENGINEERING' })
  })

  it('either approval missing: no order', () => {
    for (const half of [
      judged(asked(), approve(), { actor: 'lead' }),
      judged(asked(), approve(20_000), { actor: 'supervisor' }),
    ]) {
      expect(half.status).toBe('AWAITING_APPROVAL')
      expect(refused(half, accept())).toMatchObject({ code: 'UNMET', rule: 'INT-8', reason: 'approvalMissing' })
      const open = openOrder({ request: half, item: ITEMS.pipe, serial: 'WO-2611-0042', replyClock: null }, context())
      expect(open).toMatchObject({ ok: false, refusal: { rule: 'INT-8' } })
    }
  })

  it('[INT-8] the approved fee is of the supervisor’s department, and no routine item goes under it', () => {
    const request = judged(judged(asked(), approve(), { actor: 'lead' }), approve(20_000), { actor: 'supervisor' })
    const open = (name: 'pipe' | 'cleaning' | 'lamp') =>
      openOrder({ request, item: ITEMS[name], serial: 'WO-2611-0042', replyClock: null }, context())
    expect(open('cleaning')).toMatchObject({ ok: false, refusal: { rule: 'INT-8', reason: 'approvedElsewhere' } })
    expect(open('lamp')).toMatchObject({ ok: false, refusal: { rule: 'INT-8', reason: 'approvedWithFee' } })
    expect(open('pipe').ok).toBe(true)
  })

  it('[INT-8] the fee is of the first order alone: what is opened later from the same request goes by the price list', () => {
    const request = judged(judged(asked(), approve(), { actor: 'lead' }), approve(20_000), { actor: 'supervisor' })
    const open = (of: ServiceRequest, name: 'pipe' | 'cleaning' | 'lamp') =>
      openFromRequest({ request: of, item: ITEMS[name], serial: 'WO-2611-0042', replyClock: null }, context())
    const first = open(request, 'pipe')
    expect(first).toMatchObject({ ok: true, order: { order: { facts: { approvedFee: { amountMinor: 20_000 } } } } })
    if (!first.ok) return
    for (const name of ['pipe', 'cleaning', 'lamp'] as const) {
      const second = open(first.request.request, name)
      expect(second.ok && second.order.order.facts.approvedFee, name).toBeUndefined()
      expect(second.ok, name).toBe(true)
    }
  })

  it('[INT-3] an optional text of spaces counts as absent; a name stands on one line', () => {
    expect(registered({ address: '   ', party: ' \n ' })).toMatchObject({ address: null, party: null })
    const noted = judged(registered(), { action: 'ACCEPT', input: { itemId: 'tap', note: '  ' } })
    expect(noted.facts.judgement?.note).toBeNull()
    for (const customerName of ['Rex\nRoe', 'Rex\r', 'Rex\u2028Roe']) {
      expect(registerRequest({ ...REQUEST, customerName }, 'RQ-2611-0107', context())).toMatchObject({
        ok: false,
        refusal: { rule: 'INT-3', reason: 'fieldWrong', facts: { field: 'customerName' } },
      })
    }
  })

  it('both approvals, in either order: accepted, and the order carries the supervisor’s fee', () => {
    const one = judged(judged(asked(), approve(), { actor: 'lead' }), approve(20_000), { actor: 'supervisor' })
    const other = judged(judged(asked(), approve(20_000), { actor: 'supervisor' }), approve(), { actor: 'lead' })
    for (const request of [one, other]) {
      expect(request).toMatchObject({
        status: 'ACCEPTED',
        facts: { leadApproval: { personId: 'lee' }, supervisorApproval: { feeMinor: 20_000 } },
      })
      const open = openOrder({ request, item: ITEMS.pipe, serial: 'WO-2611-0042', replyClock: null }, context())
      expect(open).toMatchObject({ ok: true, decision: { order: { facts: { approvedFee: { amountMinor: 20_000 } } } } })
    }
  })

  it('the fee is the supervisor’s: he names one, the lead does not', () => {
    expect(refused(asked(), approve(20_000), { actor: 'lead' })).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'INT-8',
      reason: 'feeNotYours',
    })
    expect(refused(asked(), approve(), { actor: 'supervisor' })).toMatchObject({ rule: 'INT-8', reason: 'feeMissing' })
    expect(refused(asked(), approve(20_000), { actor: 'cleaningSupervisor' })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'otherDepartment',
    })
    expect(refused(asked(), approve(), { actor: 'centreManager' }).code).toBe('FORBIDDEN')
  })

  it('two approvals take two people, and neither side approves twice', () => {
    const both = { ...context(), actor: person('both', ['SERVICE_LEAD', 'DEPARTMENT_SUPERVISOR'], ['ENGINEERING']) }
    const first = decideRequest(asked(), approve(), both)
    if (!first.ok) throw new Error(first.refusal.reason)
    expect(decideRequest(first.decision.request, approve(20_000), both)).toMatchObject({
      ok: false,
      refusal: { rule: 'INT-8', reason: 'sameApprover' },
    })
    expect(refused(judged(asked(), approve(), { actor: 'lead' }), approve(), { actor: 'lead' })).toMatchObject({
      reason: 'alreadyApproved',
    })
  })

  it('refused with an explanation, which meets REPLY', () => {
    const refuse: RequestCommand = { action: 'REFUSE', input: { explanation: 'Too dangerous' } }
    expect(refused(asked(), refuse, { actor: 'dispatcher' }).code).toBe('FORBIDDEN')
    expect(refused(asked(), { action: 'REFUSE', input: { explanation: '' } }, { actor: 'lead' }).rule).toBe('INT-5')
    const result = judged(asked(), refuse, { actor: 'supervisor', now: minutes(5) })
    expect(result).toMatchObject({ status: 'DECLINED', facts: { explanation: { text: 'Too dangerous' } } })
    expect(result.clocks).toMatchObject([{ metAt: minutes(5) }])
  })
})

describe('the request’s table', () => {
  const mighty = person('might', ['DISPATCHER', 'SERVICE_LEAD', 'DEPARTMENT_SUPERVISOR'], ['ENGINEERING'])

  it.each(Object.values(RequestStatus))('[LIFE] %s admits the actions of the table and no other', (status) => {
    for (const nature of ['SPECIAL', 'COMPLAINT'] as const) {
      const request = { ...registered({ nature, urgency: 'URGENT', department: 'ENGINEERING' }), status }
      for (const { action, refusal } of permittedRequestActions(request, { ...context(), actor: mighty })) {
        const row: RequestTransition = TABLE[action]
        if (row.from.includes(status)) expect(refusal?.reason ?? 'allowed', action).not.toBe('requestWrongStatus')
        else if (!(action === 'ACCEPT' && status === 'AWAITING_APPROVAL')) {
          expect(refusal, action).toMatchObject({ code: 'WRONG_STATE', facts: { requestStatus: status } })
        }
      }
    }
  })

  it('every action is answered, and read-only people may do none', () => {
    for (const actor of ['auditor', 'wall', 'app', 'finance', 'stranger'] as const) {
      const answers = permittedRequestActions(registered(), context({ actor }))
      expect(answers.map(({ action }) => action)).toEqual(Object.values(RequestAction))
      expect(
        answers.filter(({ allowed }) => allowed),
        actor,
      ).toEqual([])
    }
  })

  it('[LIFE] the later of two is told what changed', () => {
    const declined = judged(registered(), decline)
    expect(actOnRequest(declined, accept(), 1, context({}, accept().input))).toMatchObject({
      ok: false,
      refusal: {
        code: 'CONFLICT',
        reason: 'requestStale',
        facts: { versionSeen: 1, versionNow: 2, actions: ['DECLINE'], persons: ['dora'] },
      },
    })
  })

  it('evidence only grows, and a decision changes nothing in place', () => {
    const request = registered()
    const before = structuredClone(request)
    const after = judged(request, decline)
    expect(request).toEqual(before)
    expect(after.evidence.slice(0, 1)).toEqual(request.evidence)
    expect(after.evidence.at(-1)).toMatchObject({ action: 'DECLINE', from: 'REGISTERED', to: 'DECLINED', version: 2 })
  })

  it('nothing is thrown for an input that is none', () => {
    for (const input of [null, undefined, 7, [], { itemId: {} }, { explanation: '\u0000' }]) {
      for (const action of Object.values(RequestAction)) {
        const result = decideRequest(registered(), { action, input } as unknown as RequestCommand, context())
        expect(result.ok && action !== 'ACCEPT', action).toBe(false)
      }
    }
  })
})
