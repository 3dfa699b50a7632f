/**
 * ACC-4: damage or loss of the customer's property, on a record of its own. Whoever sees it reports it, the managers are told at once,
 * and one of them settles with the customer: compensation agreed, refused, or referred to somebody else. A promise of money is theirs
 * alone (PUB-6). The order is not archived before.
 */
import { type CaseDefinition, type CaseState, defineCase } from './case.js'
import type { GuardAnswer } from './decide-context.js'
import { NOT_FOUND, refuse } from './refusal.js'
import { departmentsOf, livesIn, rolesIn, type Actor } from './role.js'
import type { Fact } from './refusal.js'
import type { DamageStatus, Role } from './vocabulary.js'
import type { By, OrderDamage, WorkOrder } from './work-order-state.js'
import { localized as l } from './localized.js'

export interface DamageFacts {
  /** Of the order. @example 'WO-2611-0042' */
  readonly orderSerial: string
  /** What was damaged or lost. */
  readonly what: string
  /** How it came about. */
  readonly how: string
  /** What it may be worth, as far as anybody can say; minor units. */
  readonly estimateMinor: number | null
  readonly currency: string
  readonly reported: By
  /** What was spoken about with the customer, oldest first. */
  readonly talks?: readonly { readonly said: string; readonly by: By }[]
  /** The last offer. */
  readonly offer?: { readonly amountMinor: number; readonly note: string | null; readonly by: By }
  readonly settlement?: DamageSettlement
}

export interface DamageSettlement {
  readonly outcome: Extract<DamageStatus, 'AGREED' | 'REFUSED' | 'REFERRED'>
  /** AGREED: what is paid; minor units. */
  readonly amountMinor: number | null
  /** AGREED: the customer's word. REFUSED: what he was told. REFERRED: to whom, and why. */
  readonly text: string
  readonly by: By
}

export type DamageState = CaseState<DamageFacts, DamageStatus>
export type DamageAction = 'REPORT' | 'NOTE_TALK' | 'OFFER' | 'AGREE' | 'REFUSE' | 'REFER' | 'REOPEN'

/** What the service reads for the rules: the order, when a report is made or taken up again. */
export interface DamageRead {
  readonly order: WorkOrder | null
}

const MANAGERS: readonly Role[] = ['CENTRE_MANAGER', 'GENERAL_MANAGER']

/** Roles that read every damage report of their estate; department, finder and customer read their own. */
export const DAMAGE_READERS: readonly Role[] = [
  ...MANAGERS,
  'SERVICE_LEAD',
  'DISPATCHER',
  'FRONT_DESK',
  'FINANCE',
  'RECORDS_KEEPER',
  'AUDITOR',
]

/** Everybody who may come upon it, as far as he reads the order: of technicians that is who is assigned. */
const FINDERS = [
  'TECHNICIAN',
  'DEPARTMENT_SUPERVISOR',
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  ...MANAGERS,
  'CUSTOMER',
]

const livesThere = (
  actor: Actor,
  { estateId, unitId, openedAt }: Pick<DamageState, 'estateId' | 'unitId' | 'openedAt'>,
): boolean => livesIn(actor, estateId, unitId, openedAt)

/** Whether work was ever going on at the customer's, so that something could break. */
const hasBeenThere = (order: WorkOrder): boolean =>
  order.arrivedAt !== null || order.startedAt !== null || order.completedAt !== null

const currencyOf = (facts: DamageFacts, minor: number): Readonly<Record<string, Fact>> => ({
  amountMinor: minor,
  currency: facts.currency,
})

export const DAMAGE: CaseDefinition<DamageFacts, DamageStatus, DamageAction, DamageRead> = defineCase<
  DamageFacts,
  DamageStatus,
  DamageAction,
  DamageRead
>({
  kind: 'DAMAGE',
  serial: 'DM',
  name: l('財物損失報告', '财物损失报告', 'damage report'),
  statuses: {
    REPORTED: l('已報告', '已报告', 'reported'),
    OFFERED: l('已提出賠償', '已提出赔偿', 'compensation offered'),
    AGREED: l('已議定賠償', '已议定赔偿', 'compensation agreed'),
    REFUSED: l('已拒絕賠償', '已拒绝赔偿', 'compensation refused'),
    REFERRED: l('已轉交', '已转交', 'referred'),
  },
  closed: ['AGREED', 'REFUSED', 'REFERRED'],
  actions: {
    REPORT: l('報告財物損失', '报告财物损失', 'report damage'),
    NOTE_TALK: l('記錄協商', '记录协商', 'note a talk'),
    OFFER: l('提出賠償', '提出赔偿', 'offer compensation'),
    AGREE: l('議定賠償', '议定赔偿', 'agree compensation'),
    REFUSE: l('拒絕賠償', '拒绝赔偿', 'refuse compensation'),
    REFER: l('轉交處理', '转交处理', 'refer'),
    REOPEN: l('重新處理', '重新处理', 'take up again'),
  },
  ties: {
    CUSTOMER: { name: l('業戶', '业户', 'the customer'), holds: livesThere },
  },
  mayRead: (actor, state) =>
    actor.kind === 'person' &&
    (rolesIn(actor, state.estateId).some((role) => DAMAGE_READERS.includes(role)) ||
      (state.department !== null &&
        departmentsOf(actor, state.estateId, 'DEPARTMENT_SUPERVISOR').includes(state.department)) ||
      (actor.personId !== null && actor.personId === state.openedBy) ||
      livesThere(actor, state)),
  table: {
    REPORT: {
      rule: 'ACC-4',
      from: [],
      to: ['REPORTED'],
      who: FINDERS,
      form: [
        { field: 'what', shape: 'text', rule: 'ACC-4' },
        { field: 'how', shape: 'text', rule: 'ACC-4' },
        { field: 'estimateMinor', shape: 'amount', rule: 'ACC-4', optional: true },
      ],
      does: ({ ctx, by }, input) => {
        const { order } = ctx.facts
        if (!order) return NOT_FOUND
        if (order.status === 'ARCHIVED')
          return refuse('WRONG_STATE', 'ARC-3', 'damageTooLate', { serial: order.serial })
        if (!hasBeenThere(order)) return refuse('UNMET', 'ACC-4', 'damageNobodyThere', { serial: order.serial })
        return {
          facts: {
            orderSerial: order.serial,
            what: input.what as string,
            how: input.how as string,
            estimateMinor: (input.estimateMinor as number | undefined) ?? null,
            currency: order.currency,
            reported: by,
          },
        }
      },
    },
    NOTE_TALK: {
      rule: 'ACC-4',
      from: ['REPORTED', 'OFFERED'],
      to: ['SAME'],
      who: [...MANAGERS, 'SERVICE_LEAD'],
      form: [{ field: 'said', shape: 'text', rule: 'ACC-4' }],
      does: ({ state, by }, input) => ({
        facts: { talks: [...(state.facts.talks ?? []), { said: input.said as string, by }] },
      }),
    },
    OFFER: {
      // PUB-6: compensation is a promise of money, and nobody below a manager may make it.
      rule: 'PUB-6',
      from: ['REPORTED', 'OFFERED'],
      to: ['OFFERED'],
      who: MANAGERS,
      form: [
        { field: 'amountMinor', shape: 'amount', rule: 'ACC-4' },
        { field: 'note', shape: 'text', rule: 'ACC-4', optional: true },
      ],
      does: ({ by }, input) => ({
        facts: {
          offer: { amountMinor: input.amountMinor as number, note: (input.note as string | undefined) ?? null, by },
        },
      }),
    },
    AGREE: {
      rule: 'PUB-6',
      from: ['REPORTED', 'OFFERED'],
      to: ['AGREED'],
      who: MANAGERS,
      form: [
        { field: 'amountMinor', shape: 'amount', rule: 'ACC-4' },
        { field: 'word', shape: 'text', rule: 'ACC-4' },
      ],
      does: ({ state, by }, input) => {
        const amountMinor = input.amountMinor as number
        const { offer } = state.facts
        // What the customer agreed to is what he was offered; another sum is another offer.
        if (offer && offer.amountMinor !== amountMinor)
          return refuse('UNMET', 'ACC-4', 'damageOtherOffer', {
            ...currencyOf(state.facts, offer.amountMinor),
            askedMinor: amountMinor,
          })
        return { facts: { settlement: { outcome: 'AGREED', amountMinor, text: input.word as string, by } } }
      },
    },
    REFUSE: {
      rule: 'ACC-4',
      from: ['REPORTED', 'OFFERED'],
      to: ['REFUSED'],
      who: MANAGERS,
      form: [{ field: 'explanation', shape: 'text', rule: 'ACC-4' }],
      does: ({ by }, input) => ({
        facts: { settlement: { outcome: 'REFUSED', amountMinor: null, text: input.explanation as string, by } },
      }),
    },
    REFER: {
      rule: 'ACC-4',
      from: ['REPORTED', 'OFFERED'],
      to: ['REFERRED'],
      who: MANAGERS,
      form: [
        { field: 'toWhom', shape: 'name', rule: 'ACC-4' },
        { field: 'reason', shape: 'text', rule: 'ACC-4' },
      ],
      does: ({ by }, input) => ({
        facts: {
          settlement: {
            outcome: 'REFERRED',
            amountMinor: null,
            text: `${input.toWhom as string}: ${input.reason as string}`,
            by,
          },
        },
      }),
    },
    REOPEN: {
      // What was agreed stays agreed.
      rule: 'ACC-4',
      from: ['REFUSED', 'REFERRED'],
      to: ['REPORTED'],
      who: MANAGERS,
      form: [{ field: 'reason', shape: 'text', rule: 'ACC-4' }],
      does: ({ state, ctx }) => {
        const { order } = ctx.facts
        if (order?.status === 'ARCHIVED')
          return refuse('WRONG_STATE', 'ARC-3', 'damageTooLate', { serial: order.serial })
        return { facts: { settlement: undefined }, was: { previousSettlement: state.facts.settlement } }
      },
    },
  },
})

/** What the order's row keeps of its damage reports, the one given as it stands now. */
export const damageSummary = (
  before: readonly OrderDamage[] | undefined,
  { id, serial, closedAt }: Pick<DamageState, 'id' | 'serial' | 'closedAt'>,
): readonly OrderDamage[] => [
  ...(before ?? []).filter((each) => each.id !== id),
  { id, serial, settled: closedAt !== null },
]

/** The port of ACC-4: every report of the order is settled. */
export const damageSettled = (order: Pick<WorkOrder, 'facts'>): GuardAnswer => {
  const open = (order.facts.damage ?? []).filter(({ settled }) => !settled)
  return open.length === 0 ? { met: true } : { met: false, facts: { serials: open.map(({ serial }) => serial) } }
}
