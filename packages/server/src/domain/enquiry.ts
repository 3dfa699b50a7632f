/** Enquiries: what somebody wanted to know, with all he said (INT-10), until the department that knows has answered him. */
import { beyondAuthority } from './authority.js'
import { addMinutes } from './calendar.js'
import { defineCase, type CaseState } from './case.js'
import { isRunning } from './clock.js'
import type { CaseParticulars } from './particulars-of-case.js'
import { refuse } from './refusal.js'
import { livesIn, rolesIn, supervises, type Actor } from './role.js'
import { Department, Medium, PromiseKind, type Role } from './vocabulary.js'
import type { By } from './work-order-state.js'
import { localized as l } from './localized.js'

export type EnquiryStatus = 'OPEN' | 'ANSWERED'
export type EnquiryAction = 'ROUTED' | 'REROUTE' | 'ANSWER' | 'ESCALATE'

export interface EnquiryFacts {
  readonly particulars?: CaseParticulars
  readonly answer?: { readonly text: string; readonly toWhom: string; readonly medium: Medium; readonly by: By }
  readonly escalatedFor?: string
}

type State = CaseState<EnquiryFacts, EnquiryStatus>

const CENTRE: readonly Role[] = [
  'DISPATCHER',
  'FRONT_DESK',
  'CONTROL_ROOM',
  'AREA_ASSISTANT',
  'SERVICE_LEAD',
  'CENTRE_MANAGER',
]
const READS_ALL: readonly Role[] = [...CENTRE, 'GENERAL_MANAGER', 'AUDITOR']

export const mayReadEnquiry = (actor: Actor, { estateId, unitId, department, openedAt }: State): boolean =>
  actor.kind === 'person' &&
  (rolesIn(actor, estateId).some((role) => READS_ALL.includes(role)) ||
    supervises(actor, estateId, department) ||
    livesIn(actor, estateId, unitId, openedAt))

const overdueClock = ({ clocks, facts }: State) =>
  clocks.find((clock) => isRunning(clock) && clock.overdueAt !== null && clock.id !== facts.escalatedFor)

export const ENQUIRY = defineCase<EnquiryFacts, EnquiryStatus, EnquiryAction>({
  kind: 'ENQUIRY',
  serial: 'EQ',
  name: l('查詢', '查询', 'enquiry'),
  statuses: { OPEN: l('待答覆', '待答复', 'waiting for an answer'), ANSWERED: l('已答覆', '已答复', 'answered') },
  closed: ['ANSWERED'],
  actions: {
    ROUTED: l('轉入', '转入', 'route'),
    REROUTE: l('轉交部門', '转交部门', 'hand to another department'),
    ANSWER: l('答覆', '答复', 'answer'),
    ESCALATE: l('逾時上報', '逾时上报', 'escalate'),
  },
  mayRead: mayReadEnquiry,
  table: {
    ROUTED: {
      rule: 'INT-2',
      from: [],
      to: ['OPEN'],
      who: ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM'],
      form: [{ field: 'department', shape: { oneOf: Department }, rule: 'INT-1' }],
      does: ({ ctx }, input) => ({
        changes: { department: input.department as Department },
        clocks: [{ op: 'start', kind: 'ANSWER', dueAt: addMinutes(ctx.now, 60 * ctx.estate.enquiryAnswerHours) }],
      }),
    },
    REROUTE: {
      rule: 'INT-1',
      from: ['OPEN'],
      to: ['SAME'],
      who: [...CENTRE, 'DEPARTMENT_SUPERVISOR'],
      form: [
        { field: 'department', shape: { oneOf: Department }, rule: 'INT-1' },
        { field: 'reason', shape: 'text', rule: 'INT-1' },
      ],
      does: ({ state }, input) =>
        input.department === state.department
          ? refuse('INVALID', 'INT-1', 'sameDepartment', { department: state.department })
          : { changes: { department: input.department as Department }, was: { previousDepartment: state.department } },
    },
    ANSWER: {
      rule: 'INT-2',
      from: ['OPEN'],
      to: ['ANSWERED'],
      who: [...CENTRE, 'DEPARTMENT_SUPERVISOR'],
      form: [
        { field: 'text', shape: 'text', rule: 'INT-2' },
        { field: 'toWhom', shape: 'name', rule: 'INT-2' },
        { field: 'medium', shape: { oneOf: Medium }, rule: 'INT-2' },
        { field: 'promise', shape: { oneOf: PromiseKind }, rule: 'PUB-6', optional: true },
      ],
      does: ({ state, ctx, by }, input) => {
        const beyond = beyondAuthority(
          ctx.actor,
          state.estateId,
          input.promise as PromiseKind | undefined,
          state.department,
        )
        return (
          beyond ?? {
            facts: {
              answer: {
                text: input.text as string,
                toWhom: input.toWhom as string,
                medium: input.medium as Medium,
                by,
              },
            },
            clocks: [{ op: 'meet', kind: 'ANSWER' }],
          }
        )
      },
    },
    ESCALATE: {
      rule: 'INT-2',
      from: ['OPEN'],
      to: ['SAME'],
      who: ['SYSTEM'],
      form: [],
      stands: ({ state }) => (overdueClock(state) ? null : refuse('WRONG_STATE', 'INT-2', 'nothingToEscalate')),
      does: ({ state }) => ({ facts: { escalatedFor: overdueClock(state)?.id } }),
    },
  },
})
