/**
 * Corrective action (整改, COR): what follows from a dissatisfied customer, or from a callback that a manager's check contradicts. It
 * has an owner and a clock, may open a rework order tied to the first, free of charge, and closes only with a result and the
 * customer's second word.
 */
import { addDays, endOfDay, localDay } from './calendar.js'
import { defineCase, type CaseArgs, type CaseEffect, type CaseState, type CaseTransition } from './case.js'
import type { EstateSettings } from './estate.js'
import { NOT_FOUND, refuse, type Refusal } from './refusal.js'
import { departmentsOf, rolesIn } from './role.js'
import { Medium, type CorrectionSource, type CorrectionStatus, type Localized, type Role } from './vocabulary.js'
import type { By, WorkOrder } from './work-order-state.js'
import { isOpen } from './work-order.js'

export interface CorrectionFacts {
  readonly source: CorrectionSource
  readonly orderSerial: string
  readonly callbackId: string | null
  readonly callbackSerial: string | null
  /** What the customer, or the check, says is wrong. */
  readonly complaint: string
  /** CBK-5 holds for the second word, too: who did the work does not ask for it. */
  readonly doneBy: readonly string[]
  /** SPT-4: who made the callback that the check contradicts. */
  readonly calledBy?: string
  readonly dueAt: Date
  readonly measures?: { readonly text: string; readonly by: By }
  readonly rework?: { readonly orderId: string; readonly serial: string; readonly by: By }
  readonly result?: { readonly text: string; readonly by: By }
  readonly secondWord?: {
    readonly satisfied: boolean
    readonly words: string
    readonly spokeWith: string
    readonly medium: Medium
    readonly by: By
  }
}

export interface CorrectionRead {
  /** OPEN: the facts that it begins with. */
  readonly opened?: CorrectionFacts
  /** Whom a command names, when he is staff of the estate. */
  readonly person: { readonly id: string; readonly name: Localized } | null
  /** The rework order, once there is one: whether it is done (accepted, written off, cancelled …). */
  readonly reworkOpen: boolean
  /** The first order's write-off, for the warranty (COR-3). */
  readonly writtenOffAt: Date | null
  /** Id and serial of the order that OPEN_REWORK opens in the same transaction. */
  readonly rework: { readonly orderId: string; readonly serial: string } | null
}

export type CorrectionState = CaseState<CorrectionFacts, CorrectionStatus>
type Args = CaseArgs<CorrectionFacts, CorrectionStatus, CorrectionRead>
type Effect = CaseEffect<CorrectionFacts, CorrectionStatus>
type Row = CaseTransition<CorrectionFacts, CorrectionStatus, CorrectionRead>

/** Somebody who may have a corrective action in hand: its estate's leads and managers, and supervisors of its department. */
export interface CorrectionCandidate {
  readonly personId: string
  readonly role: Role
}

const SUPERVISOR_FIRST: readonly Role[] = ['DEPARTMENT_SUPERVISOR', 'SERVICE_LEAD', 'CENTRE_MANAGER']
const LEAD_FIRST: readonly Role[] = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'DEPARTMENT_SUPERVISOR']

/**
 * COR-1: who has a new corrective action in hand: about the work its department's supervisor, about the callback itself the lead.
 * @param notThese who did the work, or made the callback that was contradicted; one of them only where there is nobody else
 */
export function correctionOwner(
  candidates: readonly CorrectionCandidate[],
  { aboutTheWork, notThese }: { readonly aboutTheWork: boolean; readonly notThese: readonly string[] },
): string | null {
  const order = aboutTheWork ? SUPERVISOR_FIRST : LEAD_FIRST
  const ranked = [...candidates].sort(
    (one, other) =>
      order.indexOf(one.role) - order.indexOf(other.role) ||
      (one.personId < other.personId ? -1 : Number(one.personId > other.personId)),
  )
  return (ranked.find(({ personId }) => !notThese.includes(personId)) ?? ranked[0])?.personId ?? null
}

export type CorrectionAction =
  'OPEN' | 'OPEN_IN_WARRANTY' | 'ASSIGN' | 'PLAN' | 'OPEN_REWORK' | 'RECORD_RESULT' | 'RECORD_SECOND_WORD' | 'CLOSE'

const unmet = (rule: string, reason: Refusal['reason'], facts: Refusal['facts'] = {}) =>
  refuse('UNMET', rule, reason, facts)

const LEADS = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'GENERAL_MANAGER'] as const

/** COR-1: when it is due: the end of the day, some days from now. */
export const correctionDue = (now: Date, estate: EstateSettings): Date =>
  endOfDay(addDays(localDay(now, estate.timeZone), estate.correctionDays), estate.timeZone)

/** COR-3: whether rework of an order written off then is free without a callback that asked for it. */
export const inWarranty = (writtenOffAt: Date | null, now: Date, estate: EstateSettings): boolean => {
  if (writtenOffAt === null || estate.warrantyDays <= 0) return false
  const zone = estate.timeZone
  return now.getTime() < endOfDay(addDays(localDay(writtenOffAt, zone), estate.warrantyDays), zone).getTime()
}

/** COR-2: a result waits for the rework order to be accepted, or to come to nothing. */
export const isReworkOpen = ({ status }: Pick<WorkOrder, 'status'>): boolean => isOpen(status) && status !== 'ACCEPTED'

const startClock = (dueAt: Date): NonNullable<Effect['clocks']> => [{ op: 'start', kind: 'CORRECTION', dueAt }]

const unfinished = ({ state, ctx }: Args): Refusal | null =>
  ctx.facts.reworkOpen ? unmet('COR-2', 'reworkUnfinished', { reworkSerial: state.facts.rework?.serial ?? null }) : null

/** SPT-4: it is about this person's own callback. */
const ownCallback = ({ facts }: CorrectionState, personId: string | null): Refusal | null =>
  personId !== null && facts.calledBy === personId
    ? refuse('FORBIDDEN', 'SPT-4', 'correctionOfOwnCallback', { callbackSerial: facts.callbackSerial })
    : null

const closable = (args: Args): Refusal | null => {
  const { state, by } = args
  const { result, secondWord } = state.facts
  const open = unfinished(args)
  if (open) return open
  if (!result) return unmet('COR-2', 'resultMissing')
  if (!secondWord) return unmet('COR-2', 'secondWordMissing')
  return secondWord.satisfied || by.role === 'CENTRE_MANAGER' || by.role === 'GENERAL_MANAGER'
    ? null
    : unmet('COR-2', 'secondWordDissatisfied')
}

const TABLE: Readonly<Record<CorrectionAction, Row>> = {
  OPEN: {
    rule: 'COR-1',
    from: [],
    to: ['OPEN'],
    // With the callback, or the check, that asks for it.
    who: ['SYSTEM'],
    form: [],
    does: ({ ctx }) => {
      const { opened } = ctx.facts
      return opened ? { facts: opened, clocks: startClock(opened.dueAt) } : {}
    },
  },
  OPEN_IN_WARRANTY: {
    rule: 'COR-3',
    from: [],
    to: ['OPEN'],
    who: LEADS,
    form: [
      { field: 'complaint', shape: 'text', rule: 'COR-1' },
      { field: 'workOrderId', shape: 'id', rule: 'COR-3' },
    ],
    stands: ({ ctx }) =>
      inWarranty(ctx.facts.writtenOffAt, ctx.now, ctx.estate)
        ? null
        : unmet('COR-3', 'warrantyOver', { days: ctx.estate.warrantyDays }),
    does: ({ ctx }, input) => {
      const { opened } = ctx.facts
      return opened
        ? { facts: { ...opened, complaint: input.complaint as string }, clocks: startClock(opened.dueAt) }
        : NOT_FOUND
    },
  },
  ASSIGN: {
    rule: 'COR-1',
    from: ['OPEN', 'DONE'],
    to: ['SAME'],
    who: LEADS,
    form: [
      { field: 'personId', shape: 'id', rule: 'COR-1' },
      { field: 'reason', shape: 'text', rule: 'COR-1' },
    ],
    does: ({ state, ctx }, input) => {
      if (ctx.facts.person?.id !== input.personId) return unmet('COR-1', 'noSuchStaff')
      if (state.ownerId === input.personId) return unmet('COR-1', 'alreadyOwner')
      const own = ownCallback(state, input.personId as string)
      if (own) return own
      return { changes: { ownerId: input.personId as string }, was: { previousOwnerId: state.ownerId } }
    },
  },
  PLAN: {
    rule: 'COR-1',
    from: ['OPEN'],
    to: ['SAME'],
    who: ['OWNER', ...LEADS],
    form: [{ field: 'measures', shape: 'text', rule: 'COR-1' }],
    does: ({ by }, input) => ({ facts: { measures: { text: input.measures as string, by } } }),
  },
  OPEN_REWORK: {
    rule: 'COR-3',
    from: ['OPEN'],
    to: ['SAME'],
    who: ['OWNER', 'DISPATCHER', ...LEADS],
    form: [{ field: 'reason', shape: 'text', rule: 'COR-1' }],
    // ACC-2: as often as it takes, one after the other.
    stands: ({ state, ctx }) =>
      state.facts.rework && ctx.facts.reworkOpen
        ? refuse('WRONG_STATE', 'COR-1', 'reworkOpened', { reworkSerial: state.facts.rework.serial })
        : null,
    does: ({ state, ctx, by }) =>
      ctx.facts.rework
        ? {
            // What was found before is no result of this one.
            facts: {
              rework: { ...ctx.facts.rework, by },
              result: undefined,
              secondWord: undefined,
            } as unknown as Partial<CorrectionFacts>,
            was: state.facts.rework ? { previousRework: state.facts.rework.serial } : {},
          }
        : unmet('COR-1', 'reworkNotPossible'),
  },
  RECORD_RESULT: {
    rule: 'COR-2',
    from: ['OPEN', 'DONE'],
    to: ['DONE'],
    who: ['OWNER', ...LEADS],
    form: [{ field: 'result', shape: 'text', rule: 'COR-2' }],
    stands: unfinished,
    does: ({ by }, input) => ({
      // A new result wants a new word.
      facts: {
        result: { text: input.result as string, by },
        secondWord: undefined,
      } as unknown as Partial<CorrectionFacts>,
    }),
  },
  RECORD_SECOND_WORD: {
    rule: 'COR-2',
    from: ['DONE'],
    to: ['DONE', 'OPEN'],
    who: ['OWNER', 'DISPATCHER', 'AREA_ASSISTANT', ...LEADS],
    form: [
      { field: 'satisfied', shape: 'flag', rule: 'COR-2' },
      { field: 'words', shape: 'text', rule: 'COR-2' },
      { field: 'spokeWith', shape: 'name', rule: 'COR-2' },
      { field: 'medium', shape: { oneOf: Medium }, rule: 'COR-2' },
    ],
    stands: ({ state, by }) =>
      by.personId !== null && state.facts.doneBy.includes(by.personId)
        ? refuse('FORBIDDEN', 'CBK-5', 'callbackOwnWork', { orderSerial: state.facts.orderSerial })
        : ownCallback(state, by.personId),
    does: ({ by }, input) => {
      const satisfied = input.satisfied === true
      return {
        facts: {
          secondWord: {
            satisfied,
            words: input.words as string,
            spokeWith: input.spokeWith as string,
            medium: input.medium as Medium,
            by,
          },
        },
        // Still not satisfied: the work goes on, unless a manager closes it on the record.
        to: satisfied ? 'DONE' : 'OPEN',
      }
    },
  },
  CLOSE: {
    rule: 'COR-2',
    from: ['OPEN', 'DONE'],
    to: ['CLOSED'],
    who: ['OWNER', ...LEADS],
    form: [{ field: 'reason', shape: 'text', rule: 'COR-2', optional: true }],
    stands: closable,
    does: ({ state }, input) => {
      const unsatisfied = state.facts.secondWord?.satisfied === false
      if (unsatisfied && input.reason === undefined) return unmet('COR-2', 'closingReasonMissing')
      return { clocks: [{ op: 'meet', kind: 'CORRECTION' }] }
    },
  },
}

/** Who reads corrective actions beside their owner and the department's supervisor. */
export const CORRECTION_READERS: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
  'GENERAL_MANAGER',
  'RECORDS_KEEPER',
  'AUDITOR',
]

const word = (zh_Hant: string, zh_Hans: string, en: string): Localized => ({ zh_Hant, zh_Hans, en })

export const CORRECTIVE_ACTION = defineCase<CorrectionFacts, CorrectionStatus, CorrectionAction, CorrectionRead>({
  kind: 'CORRECTIVE_ACTION',
  serial: 'CA',
  name: word('整改', '整改', 'corrective action'),
  statuses: {
    OPEN: word('整改中', '整改中', 'under way'),
    DONE: word('待客戶確認', '待客户确认', 'waiting for the customer’s word'),
    CLOSED: word('已結案', '已结案', 'closed'),
  },
  closed: ['CLOSED'],
  actions: {
    OPEN: word('立案', '立案', 'open'),
    OPEN_IN_WARRANTY: word('保修立案', '保修立案', 'open in warranty'),
    ASSIGN: word('指定負責人', '指定负责人', 'name the owner'),
    PLAN: word('記錄整改措施', '记录整改措施', 'record the measures'),
    OPEN_REWORK: word('開返工單', '开返工单', 'open a rework order'),
    RECORD_RESULT: word('記錄結果', '记录结果', 'record the result'),
    RECORD_SECOND_WORD: word('記錄客戶再次意見', '记录客户再次意见', 'record the customer’s second word'),
    CLOSE: word('結案', '结案', 'close'),
  },
  table: TABLE,
  mayRead: (actor, { estateId, department, ownerId }) =>
    actor.kind === 'person' &&
    (rolesIn(actor, estateId).some((role) => CORRECTION_READERS.includes(role)) ||
      (department !== null && departmentsOf(actor, estateId, 'DEPARTMENT_SUPERVISOR').includes(department)) ||
      (actor.personId !== null && actor.personId === ownerId && rolesIn(actor, estateId).length > 0)),
})
