/**
 * What somebody does next about a callback, a complaint, an incident, an enquiry or a corrective action. Pure, as order-steps.ts: he goes
 * by what the server shows and permits; chance says what the customer answers.
 */
import type {
  Department,
  Role,
  SimulatorCasesQuery,
  SimulatorDrawnQuery,
  SimulatorNextCallbackQuery,
} from '@dispatch/schema'
import type { CaseCall } from './case-actions.js'
import { scribble } from './order-steps.js'
import { createRandom, hash, type Random } from './random.js'
import { SAID } from './words.js'

export interface CaseViewer {
  readonly personId: string
  readonly roles: readonly Role[]
  readonly departments: readonly Department[]
  /** Of all who hold one of these roles, the one to whom this falls. */
  readonly isTurn: (id: string, roles: readonly Role[]) => boolean
  /** Whether somebody in the simulation answers for the department. */
  readonly hasSupervisor: (department: Department | null) => boolean
  readonly seed: number
}

export interface CaseStep {
  /** Simulated minutes. */
  readonly minutes: number
  readonly call: CaseCall
}

export type SeenCases = SimulatorCasesQuery
export type NextCallback = NonNullable<SimulatorNextCallbackQuery['nextCallback']>['callback']
type Complaint = SeenCases['complaints'][number]
type Incident = SeenCases['incidents'][number]
type Enquiry = SeenCases['enquiries'][number]
type Correction = SeenCases['correctiveActions']['edges'][number]['node']
export type DrawnCallback = SimulatorDrawnQuery['callbackQueue']['edges'][number]['node']

/** Shares of callbacks that go otherwise than by phone with a content customer. */
const NOT_REACHED = 0.07
const AT_THE_DOOR = 0.14
const DISSATISFIED = 0.09
/** Complainants who want more than the first answer. */
const UNCONVINCED = 0.15
const GOES_FURTHER = 0.15
const WANTS_REWORK = 0.35
const CONTRADICTED = 0.04

/** The same whenever the same thing is looked at in the same run. */
const chanceOf = (seed: number, id: string, salt: string): Random => createRandom((seed ^ hash(`${id} ${salt}`)) >>> 0)

/** What customers are not satisfied with, and how they say it. */
const GRIEVANCES = [
  { item: 'QUALITY', reason: 'FAULT_REMAINS', text: SAID.complains[0] },
  { item: 'PUNCTUALITY', reason: 'LATE_ARRIVAL', text: SAID.complains[1] },
  { item: 'TIDINESS', reason: 'LEFT_DIRTY', text: SAID.complains[2] },
  { item: 'PRICE', reason: 'TOO_EXPENSIVE', text: SAID.complains[3] },
] as const
const ASKED = ['QUALITY', 'PUNCTUALITY', 'ATTITUDE', 'TIDINESS'] as const

/** The one who calls takes it first, so that two do not ring the same customer; then he calls, or goes there. */
export function callbackStep(callback: NextCallback, viewer: Pick<CaseViewer, 'personId' | 'seed'>): CaseStep {
  const { id, version } = callback
  const own = { callbackId: id, version }
  if (callback.owner?.id !== viewer.personId) return { minutes: 0, call: { action: 'TAKE_CALLBACK', input: own } }
  const random = chanceOf(viewer.seed, id, 'callback')
  const reached = !random.chance(NOT_REACHED)
  const atDoor = random.chance(AT_THE_DOOR)
  const grievance = !callback.cancelled && random.chance(DISSATISFIED) ? random.pick(GRIEVANCES) : null
  const minutes = random.logNormal(atDoor ? 14 : 4, 0.4)
  const mode = atDoor ? 'DOOR_TO_DOOR' : 'PHONE'
  if (!reached)
    return {
      minutes: minutes / 3,
      call: { action: 'TRY_CALLBACK', input: { ...own, mode, note: SAID.notReached[atDoor ? 2 : random.whole(0, 1)] } },
    }
  const words = grievance?.text ?? random.pick(SAID.callback)
  const customer = callback.workOrder?.customerName ?? '住戶'
  const praised = ASKED.filter((item) => item !== grievance?.item).slice(0, random.whole(1, 3))
  return {
    minutes,
    call: {
      action: 'MAKE_CALLBACK',
      input: {
        ...own,
        mode,
        satisfied: grievance === null,
        verdicts: callback.cancelled
          ? []
          : [
              ...praised.map((item) => ({ item, satisfied: true })),
              ...(grievance ? [{ ...grievance, satisfied: false }] : []),
            ],
        ...(atDoor
          ? { signature: { signerName: customer, strokes: scribble(id), opinion: words } }
          : { words, spokeWith: customer }),
      },
    },
  }
}

/** A manager asks the customer whether it is as the callback's record says. */
export function spotCheckStep(callback: DrawnCallback, drawId: string, seed: number): CaseStep | null {
  if (!allows(callback, 'SPOT_CHECK')) return null
  const random = chanceOf(seed, callback.id, 'spot check')
  const contradicted = callback.made !== null && random.chance(CONTRADICTED)
  const recorded = (point: string): boolean => {
    if (point === 'SATISFIED') return callback.made?.satisfied ?? false
    return callback.made?.verdicts.find(({ item }) => item === point)?.satisfied ?? true
  }
  return {
    minutes: random.logNormal(5, 0.4),
    call: {
      action: 'SPOT_CHECK_CALLBACK',
      input: {
        callbackId: callback.id,
        version: callback.version,
        drawId,
        points: callback.spotPoints.map((point) => ({
          point,
          found: recorded(point) !== (contradicted && point === 'CONTACTED'),
        })),
        ...(contradicted ? { conclusion: SAID.contradicted } : {}),
      },
    },
  }
}

const allows = (
  {
    permittedActions,
  }: { readonly permittedActions: readonly { readonly action: string; readonly allowed: boolean }[] },
  action: string,
): boolean => permittedActions.some((each) => each.action === action && each.allowed)

/** The first case in which there is something for him to do. */
export function nextCaseStep(seen: SeenCases, viewer: CaseViewer): CaseStep | null {
  for (const incident of seen.incidents) {
    const step = incidentStep(incident, viewer)
    if (step) return step
  }
  for (const complaint of seen.complaints) {
    const step = complaintStep(complaint, viewer)
    if (step) return step
  }
  for (const enquiry of seen.enquiries) {
    const step = enquiryStep(enquiry, viewer)
    if (step) return step
  }
  for (const { node } of seen.correctiveActions.edges) {
    const step = correctionStep(node, viewer)
    if (step) return step
  }
  return null
}

const supervises = ({ roles, departments }: CaseViewer, department: Department | null): boolean =>
  roles.includes('DEPARTMENT_SUPERVISOR') && department !== null && departments.includes(department)

function complaintStep(complaint: Complaint, viewer: CaseViewer): CaseStep | null {
  const { id, version, findings, attempts, words, department } = complaint
  const own = { complaintId: id, version }
  const holds = complaint.owner?.id === viewer.personId
  const random = chanceOf(viewer.seed, id, `complaint ${complaint.status} ${words.length}`)
  switch (complaint.status) {
    case 'OPEN':
      return allows(complaint, 'TAKE') &&
        viewer.isTurn(id, ['DISPATCHER', 'FRONT_DESK', 'AREA_ASSISTANT', 'SERVICE_LEAD'])
        ? { minutes: random.logNormal(6, 0.5), call: { action: 'TAKE_COMPLAINT', input: own } }
        : null
    case 'IN_HAND':
      // The department concerned tells what it found; whose answer it is waits for that.
      if (findings.length === 0 && supervises(viewer, department) && allows(complaint, 'REPORT_FINDINGS'))
        return {
          minutes: random.logNormal(20, 0.5),
          call: { action: 'REPORT_FINDINGS', input: { ...own, text: random.pick(SAID.lookedInto) } },
        }
      return holds && allows(complaint, 'ANSWER') && (findings.length > 0 || !viewer.hasSupervisor(department))
        ? {
            minutes: random.logNormal(15, 0.5),
            call: {
              action: 'ANSWER_COMPLAINT',
              input: {
                ...own,
                outcome: random.pick(['UPHELD', 'PARTLY_UPHELD', 'SETTLED', 'NOT_UPHELD'] as const),
                explanation: random.pick(SAID.answered),
                medium: 'PHONE',
              },
            },
          }
        : null
    case 'ANSWERED': {
      if (!holds || !allows(complaint, 'RECORD_WORD')) return null
      if (attempts.length === 0 && random.chance(0.2) && allows(complaint, 'NOTE_ATTEMPT'))
        return {
          minutes: random.logNormal(8, 0.5),
          call: { action: 'NOTE_COMPLAINT_ATTEMPT', input: { ...own, note: SAID.noAnswer } },
        }
      const satisfied = words.length > 0 || !random.chance(UNCONVINCED)
      const word = satisfied ? random.pick(SAID.content) : SAID.notContent
      return {
        minutes: random.logNormal(12, 0.5),
        call: { action: 'RECORD_COMPLAINANT_WORD', input: { ...own, satisfied, word, medium: 'PHONE' } },
      }
    }
    default:
      return null
  }
}

function incidentStep(incident: Incident, viewer: CaseViewer): CaseStep | null {
  const { id, version, status, department, measures, decisions } = incident
  const own = { incidentId: id, version }
  const random = chanceOf(viewer.seed, id, `incident ${status} ${viewer.personId}`)
  if (allows(incident, 'ACKNOWLEDGE'))
    return { minutes: random.logNormal(2, 0.5), call: { action: 'ACKNOWLEDGE_INCIDENT', input: own } }
  const leads = supervises(viewer, department)
  if (status === 'REPORTED' && leads && measures.length === 0 && allows(incident, 'MEASURE'))
    return {
      minutes: random.logNormal(5, 0.5),
      call: { action: 'NOTE_INCIDENT_MEASURE', input: { ...own, text: random.pick(SAID.measure) } },
    }
  if (status === 'REPORTED' && leads && allows(incident, 'RELIEVE'))
    return { minutes: random.logNormal(8, 0.5), call: { action: 'RELIEVE_INCIDENT', input: own } }
  if (allows(incident, 'ACCOUNT'))
    return {
      minutes: random.logNormal(15, 0.5),
      call: { action: 'ACCOUNT_FOR_INCIDENT', input: { ...own, account: SAID.account } },
    }
  if (status === 'ACCOUNTED' && allows(incident, 'DECIDE') && isBefore(incident, viewer.personId)) {
    const further = decisions.length === 0 && !isAtTheTop(viewer) && random.chance(GOES_FURTHER)
    if (!further && hasOpenEnds(incident)) return null
    return {
      minutes: random.logNormal(10, 0.5),
      call: { action: 'DECIDE_INCIDENT', input: { ...own, further, reason: further ? SAID.further : SAID.decided } },
    }
  }
  return null
}

const isAtTheTop = ({ roles }: CaseViewer): boolean => roles.includes('GENERAL_MANAGER')

/** Whether the account lies before him: before whom it was put last, once it went further. */
function isBefore({ told }: Incident, personId: string): boolean {
  const accounts = told.filter(({ why }) => why === 'ACCOUNT')
  return accounts.some((each) => each.personId === personId && each.at === accounts.at(-1)?.at)
}

/** What keeps it open whatever anybody decides: a word that is owed, steps of a dispute, a record of force. */
const hasOpenEnds = ({ kind, steps, told }: Incident): boolean =>
  (kind === 'DISPUTE' && steps === null) ||
  kind === 'USE_OF_FORCE' ||
  told.some(
    ({ why, role, acknowledgedAt }) =>
      why !== 'ACCOUNT' &&
      acknowledgedAt === null &&
      !told.some((each) => each.why === why && each.role === role && each.acknowledgedAt !== null),
  )

const CENTRE: readonly Role[] = ['DISPATCHER', 'FRONT_DESK', 'AREA_ASSISTANT', 'SERVICE_LEAD']

function enquiryStep(enquiry: Enquiry, viewer: CaseViewer): CaseStep | null {
  const { id, version, department } = enquiry
  if (!allows(enquiry, 'ANSWER')) return null
  const byCentre = department === 'CUSTOMER_SERVICE' || !viewer.hasSupervisor(department)
  if (!(byCentre ? viewer.isTurn(id, CENTRE) : supervises(viewer, department))) return null
  const random = chanceOf(viewer.seed, id, 'enquiry')
  return {
    minutes: random.logNormal(12, 0.5),
    call: {
      action: 'ANSWER_ENQUIRY',
      input: {
        enquiryId: id,
        version,
        text: random.pick(SAID.enquiry),
        toWhom: enquiry.particulars?.customerName ?? '住戶',
        medium: 'PHONE',
      },
    },
  }
}

/** Served at the counter: nobody is sent again. */
const COUNTER: readonly string[] = ['COPYING', 'TYPING', 'FAX']

function correctionStep(correction: Correction, viewer: CaseViewer): CaseStep | null {
  const { id, version, workOrder } = correction
  const own = { correctiveActionId: id, version }
  const holds = correction.owner?.id === viewer.personId
  const random = chanceOf(viewer.seed, id, 'correction')
  const wantsRework =
    random.chance(WANTS_REWORK) &&
    workOrder !== null &&
    !COUNTER.includes(workOrder.category) &&
    correction.source === 'DISSATISFIED'
  if (correction.status === 'OPEN') {
    if (!holds) return null
    if (correction.measures === null && allows(correction, 'PLAN'))
      return {
        minutes: random.logNormal(15, 0.5),
        call: { action: 'PLAN_CORRECTION', input: { ...own, measures: random.pick(SAID.measures) } },
      }
    if (wantsRework && correction.reworkOrderId === null && allows(correction, 'OPEN_REWORK'))
      return {
        minutes: random.logNormal(5, 0.5),
        call: { action: 'OPEN_REWORK', input: { ...own, reason: SAID.rework } },
      }
    return allows(correction, 'RECORD_RESULT')
      ? {
          minutes: random.logNormal(40, 0.5),
          call: { action: 'RECORD_CORRECTION', input: { ...own, result: random.pick(SAID.corrected) } },
        }
      : null
  }
  if (correction.secondWord === null)
    // CBK-5 holds here, too: where the owner had a hand in the work, the desk asks.
    return allows(correction, 'RECORD_SECOND_WORD') && (holds || viewer.isTurn(id, ['DISPATCHER', 'AREA_ASSISTANT']))
      ? {
          minutes: random.logNormal(holds ? 15 : 30, 0.5),
          call: {
            action: 'RECORD_SECOND_WORD',
            input: {
              ...own,
              satisfied: true,
              words: random.pick(SAID.secondWord),
              spokeWith: workOrder?.customerName ?? '住戶',
              medium: 'PHONE',
            },
          },
        }
      : null
  return holds && allows(correction, 'CLOSE')
    ? { minutes: random.logNormal(6, 0.5), call: { action: 'CLOSE_CORRECTION', input: own } }
    : null
}
