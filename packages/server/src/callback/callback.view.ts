/** Callbacks, corrective actions, draws and figures as a viewer may see them: the only way out. */
import { caseView } from '../case/case.type.js'
import { type CallbackState, spotPoints } from '../domain/callback.js'
import type { CallbackScript } from '../domain/callback-script.js'
import type { CorrectionState } from '../domain/corrective-action.js'
import { strataOfDraw } from '../domain/sampling.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import { type MonthFigures, shortText } from './callback-month.service.js'
import {
  CallbackQuota,
  type CallbackRecord,
  type CallbackScriptType,
  CallbackType,
  type SpotCheckType,
} from './callback.type.js'
import { CorrectiveActionType } from './corrective-action.type.js'
import type { StoredDraw } from './draw.service.js'
import { CallbackDraw } from './draw.type.js'

const recordView = ({ made }: CallbackState['facts']): CallbackRecord | null =>
  made
    ? {
        mode: made.mode,
        at: made.at,
        callerName: localizedText(made.callerName),
        spokeWith: made.spokeWith,
        satisfied: made.satisfied,
        words: made.words,
        signature: made.signature,
        verdicts: made.verdicts,
        script: made.script,
      }
    : null

const checksView = ({ spotChecks = [] }: CallbackState['facts']): readonly SpotCheckType[] =>
  spotChecks.map(({ no, as, by, drawId, points, contradicts, conclusion }) => ({
    no,
    as,
    at: by.at,
    byId: by.personId as string,
    handPicked: drawId === null,
    drawId,
    points,
    contradicts,
    conclusion,
  }))

/** Whoever may read a callback at all (CALLBACK.mayRead) works with the customer's words. */
export function callbackView(state: CallbackState): CallbackType {
  const { facts } = state
  return Object.assign(new CallbackType(), {
    ...caseView(state, true),
    status: state.status,
    month: state.month as string,
    refersTo: facts.refersTo ?? null,
    route: facts.route,
    orderSerial: facts.orderSerial,
    workOrderId: state.orderId as string,
    category: facts.category,
    cancelled: facts.cancelled,
    ownWorkWaived: facts.ownWorkWaived?.reason ?? null,
    attempts: facts.attempts ?? [],
    made: recordView(facts),
    reopenReason: facts.reopened?.reason ?? null,
    spotChecks: checksView(facts),
    spotPoints: state.status === 'OPEN' ? [] : [...spotPoints(state).keys()],
  })
}

export function correctiveActionView(state: CorrectionState): CorrectiveActionType {
  const { facts } = state
  const word = facts.secondWord
  return Object.assign(new CorrectiveActionType(), {
    ...caseView(state, true),
    status: state.status,
    source: facts.source,
    month: state.month,
    complaint: facts.complaint,
    dueAt: facts.dueAt,
    orderSerial: facts.orderSerial,
    workOrderId: state.orderId,
    callbackId: facts.callbackId,
    callbackSerial: facts.callbackSerial,
    measures: facts.measures?.text ?? null,
    reworkOrderId: facts.rework?.orderId ?? null,
    reworkSerial: facts.rework?.serial ?? null,
    result: facts.result?.text ?? null,
    secondWord: word
      ? { satisfied: word.satisfied, words: word.words, spokeWith: word.spokeWith, medium: word.medium, at: word.by.at }
      : null,
  })
}

export function quotaView(estateId: string, month: MonthFigures): CallbackQuota {
  const { figures, forecast } = month
  return Object.assign(new CallbackQuota(), {
    ...figures,
    estateId,
    serverTime: month.now,
    forecast: { ...forecast, explanation: localizedText(forecast.explanation) },
    shortfalls: month.shortfalls.map((short) => ({
      rule: short.rule,
      missing: short.missing,
      text: localizedText(shortText(short, [])),
    })),
    byDay: month.byDay,
    closedAt: month.closedAt,
    closedById: month.closedBy,
  })
}

export function drawView(draw: StoredDraw): CallbackDraw {
  const { list, byPersonId, byRole, stratified: _, ...rest } = draw
  return Object.assign(new CallbackDraw(), {
    ...rest,
    list: list.map(({ id, stratum }) => ({ serial: id, stratum })),
    strata: draw.stratifyBy === null ? [] : strataOfDraw(draw),
    role: byRole,
    byId: byPersonId,
  })
}

export const scriptView = (script: CallbackScript): CallbackScriptType => ({
  edition: script.edition,
  opening: localizedText(script.opening),
  questions: script.questions.map(({ item, text, reasons }) => ({ item, text: localizedText(text), reasons })),
  closing: localizedText(script.closing),
  apology: localizedText(script.apology),
})
