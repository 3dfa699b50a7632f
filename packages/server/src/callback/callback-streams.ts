/** Live gauges of a month (pushed on each change of a callback), and events of single callbacks and corrective actions. */
import { CORRECTIVE_ACTION, type CorrectionState } from '../domain/corrective-action.js'
import { CALLBACK, type CallbackState } from '../domain/callback.js'
import { NOT_FOUND } from '../domain/refusal.js'
import { type Actor, rolesIn } from '../domain/role.js'
import type { CaseEventStream } from '../case/case-events.js'
import type { LiveHub } from '../live/hub.js'
import type { EventReader } from '../live/log.js'
import { LiveSource } from '../live/source.js'
import { errorOf } from '../platform/graphql/guard.js'
import type { CallbackMonthService } from './callback-month.service.js'
import { type CallbackEvent, CallbackQuotaMessage } from './callback.type.js'
import { callbackView, correctiveActionView, quotaView } from './callback.view.js'
import type { CorrectiveActionEvent } from './corrective-action.type.js'

export interface CallbackStreamParts {
  readonly hub: LiveHub
  readonly log: EventReader
  readonly months: CallbackMonthService
  readonly cases: CaseEventStream
}

export class CallbackStreams {
  constructor(private readonly parts: CallbackStreamParts) {}

  /**
   * The first message says how the gauges stand; then one for each change, or for those that came together. Everybody who asks for the
   * same month is given the same, from one row read by its key: no callback is counted.
   */
  async quota(actor: Actor, estateId: string, month: string): Promise<LiveSource<CallbackQuotaMessage>> {
    const { hub, log, months } = this.parts
    const feed = rolesIn(actor, estateId).length > 0 ? await hub.feed(estateId) : null
    if (!feed) throw errorOf({ kind: 'refused', refusal: NOT_FOUND }, actor)
    // The first word is said whatever has happened; after it only of callbacks.
    let begun = false
    return new LiveSource<CallbackQuotaMessage>({
      feed,
      log,
      after: feed.last,
      together: true,
      sharing: { topic: 'callbackQuota', spentArguments: [] },
      wants: ({ caseKind }) => caseKind === 'CALLBACK',
      present: async (events, _state, position) => {
        if (begun && !events.some(({ caseKind }) => caseKind === 'CALLBACK')) return null
        begun = true
        const figures = await months.figures(estateId, month)
        return figures && Object.assign(new CallbackQuotaMessage(), { position, quota: quotaView(estateId, figures) })
      },
    })
  }

  callbacks(actor: Actor, estateId: string): Promise<LiveSource<CallbackEvent>> {
    return this.parts.cases.open<CallbackEvent>(
      actor,
      estateId,
      ['CALLBACK'],
      rolesIn(actor, estateId).length > 0,
      ({ state, position, at, action }) =>
        CALLBACK.mayRead(actor, state as CallbackState)
          ? { position, at, action, callback: callbackView(state as CallbackState) }
          : null,
    )
  }

  corrections(actor: Actor, estateId: string): Promise<LiveSource<CorrectiveActionEvent>> {
    return this.parts.cases.open<CorrectiveActionEvent>(
      actor,
      estateId,
      ['CORRECTIVE_ACTION'],
      rolesIn(actor, estateId).length > 0,
      ({ state, position, at, action }) =>
        CORRECTIVE_ACTION.mayRead(actor, state as CorrectionState)
          ? { position, at, action, correctiveAction: correctiveActionView(state as CorrectionState) }
          : null,
    )
  }
}
