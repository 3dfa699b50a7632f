/** An estate in November 2026, its people and its price list, for the tests of the rules. Tests say only what matters to them. */
import type { ChecklistVersion } from './checklist-state.js'
import type { Command, CommandInput, SignatureInput } from './command.js'
import {
  metUntilFilled,
  type DecideContext,
  type Facts,
  type GuardPorts,
  type ItemFacts,
  type PersonFacts,
} from './decide-context.js'
import type { StockFacts } from './stock.js'
import { estateSettings, type EstateSettings } from './estate.js'
import type { Refusal, RefusalReason } from './refusal.js'
import { registerRequest, decideRequest, type RegisterInput, type RequestCommand } from './request.js'
import type { ServiceRequest } from './request-state.js'
import type { Actor } from './role.js'
import type { Action, Department, Role, Trade } from './vocabulary.js'
import type { WorkOrder } from './work-order-state.js'
import { decide, openOrder } from './work-order.js'

export const ESTATE = 'estate-1'
export const UNIT = 'unit-5-1803'
/** Monday 23 November 2026, 10:00 in Shanghai. */
export const NOON = new Date('2026-11-23T02:00:00Z')
export const minutes = (count: number, from: Date = NOON): Date => new Date(from.getTime() + count * 60_000)
export const APPOINTMENT = minutes(120)

export const settings = (over: Partial<EstateSettings> = {}): EstateSettings =>
  estateSettings({ id: ESTATE, timeZone: over.timeZone ?? 'Asia/Shanghai', currency: 'CNY' }, { ...over })

export const person = (
  personId: string,
  roles: readonly Role[],
  departments: readonly Department[] = [],
  more: Partial<Actor> = {},
): Actor => ({
  personId,
  accountId: `account-${personId}`,
  kind: 'person',
  locale: 'en',
  grants: roles.map((role) => ({ estateId: ESTATE, role, departments })),
  unitIds: [],
  ...more,
})

export const ACTORS = {
  dispatcher: person('dora', ['DISPATCHER']),
  otherDispatcher: person('dan', ['DISPATCHER']),
  frontDesk: person('fred', ['FRONT_DESK']),
  controlRoom: person('cora', ['CONTROL_ROOM']),
  areaAssistant: person('ada', ['AREA_ASSISTANT']),
  tech: person('tom', ['TECHNICIAN'], ['ENGINEERING']),
  otherTech: person('tina', ['TECHNICIAN'], ['ENGINEERING']),
  cleaner: person('cleo', ['TECHNICIAN'], ['CLEANING']),
  clerk: person('olga', ['TECHNICIAN'], ['OFFICE']),
  supervisor: person('sam', ['DEPARTMENT_SUPERVISOR'], ['ENGINEERING']),
  cleaningSupervisor: person('sue', ['DEPARTMENT_SUPERVISOR'], ['CLEANING']),
  officeSupervisor: person('oscar', ['DEPARTMENT_SUPERVISOR'], ['OFFICE']),
  lead: person('lee', ['SERVICE_LEAD']),
  centreManager: person('carl', ['CENTRE_MANAGER']),
  generalManager: person('gina', ['GENERAL_MANAGER']),
  finance: person('fay', ['FINANCE']),
  warehouse: person('will', ['WAREHOUSE']),
  adminHr: person('hugo', ['ADMIN_HR']),
  recordsKeeper: person('rita', ['RECORDS_KEEPER']),
  resident: person('rex', ['RESIDENT'], [], { unitIds: [UNIT] }),
  neighbour: person('nora', ['RESIDENT'], [], { unitIds: ['unit-5-1804'] }),
  auditor: person('abel', ['AUDITOR']),
  dispatcherTech: person('dual', ['DISPATCHER', 'TECHNICIAN'], ['ENGINEERING']),
  wall: person('', ['WALL_DISPLAY'], [], { personId: null, kind: 'device' }),
  app: person('', ['CLIENT_APP'], [], { personId: null, kind: 'app', scopes: [] }),
  system: person('', [], [], { personId: null, accountId: null, kind: 'system' }),
  stranger: {
    ...person('xeno', ['DISPATCHER', 'FINANCE']),
    grants: [{ estateId: 'estate-2', role: 'DISPATCHER', departments: [] }],
  },
} as const satisfies Record<string, Actor>
export type ActorName = keyof typeof ACTORS

const names = (name: string) => ({ zh_Hant: name, zh_Hans: name, en: name })

const worker = (
  id: string,
  departments: readonly Department[],
  trades: readonly Trade[],
  more: Partial<PersonFacts> = {},
): PersonFacts => ({
  id,
  name: names(id),
  departments,
  trades,
  onDuty: true,
  contractor: false,
  openOrders: 0,
  capacity: 5,
  ...more,
})

export const WORKERS: readonly PersonFacts[] = [
  worker('tom', ['ENGINEERING'], ['PLUMBING', 'ELECTRICAL']),
  worker('tina', ['ENGINEERING'], ['PLUMBING']),
  worker('dual', ['ENGINEERING'], ['PLUMBING']),
  worker('sparky', ['ENGINEERING'], ['ELECTRICAL']),
  worker('idle', ['ENGINEERING'], ['PLUMBING'], { onDuty: false }),
  worker('cleo', ['CLEANING'], ['CLEANING']),
  worker('conny', ['CLEANING'], ['CLEANING'], { contractor: true }),
  worker('olga', ['OFFICE'], ['OFFICE']),
]

const item = (id: string, more: Partial<ItemFacts>): ItemFacts => ({
  id,
  versionId: 'list-7',
  nature: 'SPECIAL',
  category: 'ENGINEERING_REPAIR',
  department: 'ENGINEERING',
  trade: 'PLUMBING',
  priceMinor: 8000,
  settlementMethod: 'ON_COMPLETION',
  ...more,
})

export const ITEMS = {
  tap: item('tap', {}),
  tapAtFinance: item('tapAtFinance', { settlementMethod: 'AT_FINANCE' }),
  pipe: item('pipe', { priceMinor: null }),
  billed: item('billed', { settlementMethod: 'MONTHLY_BILL' }),
  cleaning: item('cleaning', {
    category: 'INDOOR_CLEANING',
    department: 'CLEANING',
    trade: 'CLEANING',
    priceMinor: 12_000,
    quantityMin: 500,
    quantityStep: 500,
    settlementMethod: 'PREPAID',
  }),
  copying: item('copying', {
    category: 'COPYING',
    department: 'OFFICE',
    trade: 'OFFICE',
    priceMinor: 50,
    settlementMethod: 'COUNTER',
  }),
  lamp: item('lamp', { nature: 'ROUTINE', category: 'ROUTINE', priceMinor: 0, settlementMethod: 'NONE' }),
  oldTap: item('oldTap', { versionId: 'list-6', priceMinor: 7000 }),
  parking: item('parking', { nature: 'BUSINESS', category: 'BUSINESS', settlementMethod: 'AT_FINANCE' }),
} as const satisfies Record<string, ItemFacts>
export type ItemName = keyof typeof ITEMS

/** MAT: the shelf. Cable is cut in tenths of a metre. */
export const STOCK: readonly StockFacts[] = [
  {
    id: 'st-tap',
    code: 'M-TAP',
    name: names('tap DN15'),
    unit: names('pc'),
    kind: 'MATERIAL',
    step: 1000,
    quantity: 5000,
  },
  {
    id: 'st-cable',
    code: 'M-CABLE',
    name: names('cable'),
    unit: names('m'),
    kind: 'MATERIAL',
    step: 100,
    quantity: 12_500,
  },
  {
    id: 'st-drill',
    code: 'T-DRILL',
    name: names('drill'),
    unit: names('pc'),
    kind: 'TOOL',
    step: 1000,
    quantity: 2000,
  },
]
/** A small checklist: safety, a finding with a remedy, a symptom of its own, and a test that may fail. */
export const CHECKLIST: ChecklistVersion = {
  id: 'checklist-1',
  code: 'TAP',
  version: 1,
  names: names('Tap'),
  rule: 'CHK-3',
  branches: [
    { code: 'DRIPS', names: names('It drips') },
    { code: 'STUCK', names: names('It is stuck') },
  ],
  steps: [
    {
      code: 'SHUT',
      text: names('Valve shut'),
      part: 'SAFETY',
      branch: null,
      mandatory: true,
      photoRequired: false,
      kind: 'confirm',
    },
    {
      code: 'SEAT',
      text: names('Seat'),
      part: 'BRANCH',
      branch: 'DRIPS',
      mandatory: true,
      photoRequired: false,
      kind: 'choice',
      options: [
        { code: 'FINE', text: names('Sound'), consequence: 'NONE' },
        { code: 'WORN', text: names('Worn: replace'), consequence: 'REPLACE' },
      ],
    },
    {
      code: 'STEM',
      text: names('Stem'),
      part: 'BRANCH',
      branch: 'STUCK',
      mandatory: true,
      photoRequired: false,
      kind: 'confirm',
    },
    {
      code: 'FINAL',
      text: names('Drops in a minute'),
      part: 'FINAL',
      branch: null,
      mandatory: true,
      photoRequired: false,
      kind: 'measure',
      unit: '×',
      instrument: null,
      min: '0',
      max: '3',
      inclusive: true,
      whenOutside: { text: names('Again'), consequence: 'REWORK' },
    },
  ],
}

let serial = 0

export interface World {
  readonly actor?: ActorName
  readonly now?: Date
  readonly estate?: EstateSettings
  readonly ports?: Partial<GuardPorts>
  readonly facts?: Facts
  readonly versionSeen?: number
}

/** Facts as the server would read them for a command: the person it names, everybody who could, the items of its lines. */
export const factsFor = (input: unknown): Facts => {
  const named = (typeof input === 'object' && input !== null ? input : {}) as {
    technicianId?: unknown
    assessorId?: unknown
  }
  const id = named.technicianId ?? named.assessorId
  return {
    person: WORKERS.find((each) => each.id === id) ?? null,
    alternatives: WORKERS,
    items: Object.values(ITEMS),
    stock: STOCK,
  }
}

export const context = (world: World = {}, input: object = {}): DecideContext => ({
  actor: ACTORS[world.actor ?? 'dispatcher'],
  now: world.now ?? NOON,
  estate: world.estate ?? settings(),
  facts: world.facts ?? factsFor(input),
  ports: { ...metUntilFilled, ...world.ports },
  newId: () => `id-${String((serial += 1)).padStart(6, '0')}`,
  versionSeen: world.versionSeen ?? null,
})

export const SIGNATURE: SignatureInput = {
  signerName: 'Rex',
  strokes: [
    [
      [1, 1, 0],
      [9, 9, 16],
    ],
  ],
  opinion: 'Good',
}

export const REQUEST: RegisterInput = {
  nature: 'SPECIAL',
  channel: 'PHONE',
  receivedAt: 'DISPATCH_CENTRE',
  urgency: 'NORMAL',
  requesterKind: 'RESIDENT',
  customerName: 'Rex',
  contact: '138 0013 8000',
  unitId: UNIT,
  buildingId: 'building-5',
  itemId: 'tap',
  wanted: 'The kitchen tap drips',
  appointmentFrom: APPOINTMENT,
}

export const registered = (over: Partial<RegisterInput> = {}, world: World = {}): ServiceRequest => {
  const result = registerRequest({ ...REQUEST, ...over }, 'RQ-2611-0107', context(world))
  if (!result.ok) throw new Error(`not registered: ${JSON.stringify(result.refusal)}`)
  return result.decision.request
}

export const judged = (request: ServiceRequest, command: RequestCommand, world: World = {}): ServiceRequest => {
  const result = decideRequest(request, command, context(world, command.input))
  if (!result.ok) throw new Error(`${command.action} refused: ${JSON.stringify(result.refusal)}`)
  return result.decision.request
}

/** An order just opened for one item. */
export const opened = (name: ItemName = 'tap', world: World = {}, over: Partial<RegisterInput> = {}): WorkOrder => {
  const facts = ITEMS[name]
  const base = registered({ nature: facts.nature, itemId: facts.id, ...over }, { ...world, actor: 'dispatcher' })
  const request = judged(base, { action: 'ACCEPT', input: { itemId: facts.id } }, { ...world, actor: 'dispatcher' })
  const result = openOrder(
    { request, item: facts, serial: 'WO-2611-0042', replyClock: request.clocks[0] ?? null },
    context(world),
  )
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.refusal)}`)
  return result.decision.order
}

export type Step = {
  [A in Exclude<Action, 'OPEN'>]: readonly [action: A, actor: ActorName, input: CommandInput[A], world?: World]
}[Exclude<Action, 'OPEN'>]

export const attempt = (order: WorkOrder, step: Step, world: World = {}) => {
  const [action, actor, input, more] = step
  return decide(order, { action, input } as Command, context({ ...world, ...more, actor }, input))
}

/** Does the steps in turn; a refusal fails the test with its sentence. */
export const run = (order: WorkOrder, steps: readonly Step[], world: World = {}): WorkOrder =>
  steps.reduce((current, step) => {
    const result = attempt(current, step, world)
    if (!result.ok) throw new Error(`${step[0]} by ${step[1]} refused: ${JSON.stringify(result.refusal)}`)
    return result.decision.order
  }, order)

/** The refusal of one step; an accepted one fails the test. */
export const refused = (order: WorkOrder, step: Step, world: World = {}): Refusal => {
  const result = attempt(order, step, world)
  if (result.ok) throw new Error(`${step[0]} by ${step[1]} was accepted`)
  return result.refusal
}

/** What a refusal is about, without its facts. */
export const why = ({ code, rule, reason }: Refusal): readonly [string, string, RefusalReason] => [code, rule, reason]

export const line = (
  name: ItemName = 'tap',
  unitPriceMinor: number = ITEMS[name].priceMinor ?? 10_000,
  quantity = 1,
) => ({
  itemId: ITEMS[name].id,
  text: name,
  quantity,
  unitPriceMinor,
})

export const TOLD: Step = [
  'REPLY',
  'dispatcher',
  { said: 'Tomorrow at noon, a paid service', toWhom: 'Rex', medium: 'PHONE', toldPaidService: true },
]
export const quoted = (name: ItemName = 'tap'): readonly Step[] => [
  TOLD,
  ['QUOTE', 'dispatcher', { lines: [line(name)] }],
]
export const consent = (quoteNo = 1): Step => ['CONSENT', 'dispatcher', { quoteNo, medium: 'PHONE' }]
export const dispatchTo = (technicianId: string | null): Step => [
  'DISPATCH',
  'dispatcher',
  { technicianId, agreedWith: technicianId ?? 'Sam' },
]
export const RECEIVE: Step = ['RECEIVE', 'tech', {}]
export const ARRIVE: Step = ['ARRIVE', 'tech', {}]
export const confirmPrice = (quoteNo = 1, actor: ActorName = 'tech'): Step => [
  'CONFIRM_PRICE',
  actor,
  { quoteNo, findings: 'Worn core', materials: ['tap DN15'], tools: ['wrench'], medium: 'IN_PERSON' },
]
export const START: Step = ['START', 'tech', {}]
export const COMPLETE: Step = ['COMPLETE', 'tech', { workDone: 'Tap replaced' }]
export const SIGN_OFF: Step = ['SIGN_OFF', 'tech', { signature: SIGNATURE }]

/** A tap order taken as far as asked, by the right people. */
export const TO_DISPATCHED: readonly Step[] = [...quoted(), consent(), dispatchTo('tom')]
export const TO_RECEIVED: readonly Step[] = [...TO_DISPATCHED, RECEIVE]
export const TO_ARRIVED: readonly Step[] = [...TO_RECEIVED, ARRIVE]
export const TO_IN_PROGRESS: readonly Step[] = [...TO_ARRIVED, confirmPrice(), START]
export const TO_COMPLETED: readonly Step[] = [...TO_IN_PROGRESS, COMPLETE]
export const TO_ACCEPTED: readonly Step[] = [...TO_COMPLETED, SIGN_OFF]
export const PAID: readonly Step[] = [
  ['COLLECT', 'tech', { amountMinor: 8000 }],
  ['HAND_IN', 'tech', { amountMinor: 8000 }],
  ['CONFIRM_PAYMENT', 'finance', { receiptSerial: 'RC-2611-0001' }],
]
export const WRITE_OFF: Step = ['WRITE_OFF', 'dispatcher', { placeOfReturn: 'DISPATCH_CENTRE' }]
export const TO_WRITTEN_OFF: readonly Step[] = [...TO_ACCEPTED, ...PAID, WRITE_OFF]

/** Freezes a value to its depths, so that any change in place throws. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const each of Object.values(value)) deepFreeze(each)
  }
  return value
}
