import { useCallback, useRef, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { RegisterRequestDocument, type RequestAction, type WorkOrderAction } from '@dispatch/schema'
import { ORDER_DOCUMENTS, REQUEST_DOCUMENTS, answerOf, type OrderAnswer, type RequestAnswer } from './action-documents'
import type { Opened } from './order-panel'
import type { Registration } from './register-panel'
import type { Words } from '../../i18n/words'

export interface Refused {
  readonly message: string
  readonly rule: string
}

/** One key for one intention: a retry after a lost answer carries the same key, so it happens once. */
const newKey = (): string => crypto.randomUUID()

/**
 * Sends actions. A refusal stays beside the form; a lost connection keeps the input and its key; a version conflict asks the
 * caller to show the fresh order.
 */
export function useOrderActions(words: Words, changed: (kind: Opened['kind'], id: string) => void) {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const pending = useRef<{ print: string; key: string } | null>(null)

  const keyFor = (intention: unknown): string => {
    const print = JSON.stringify(intention)
    if (pending.current?.print !== print) pending.current = { print, key: newKey() }
    return pending.current.key
  }

  const send = useCallback(
    async <Answer extends { __typename: string }>(work: () => Promise<Answer>): Promise<Answer | null> => {
      setBusy(true)
      setRefusal(null)
      setNotice(null)
      try {
        const answer = await work()
        pending.current = null
        if (answer.__typename === 'Refusal') {
          const refused = answer as unknown as { message: string; rule: string; code: string }
          setRefusal({ message: refused.message, rule: refused.rule })
          if (refused.code === 'CONFLICT') setNotice(words.page('changedMeanwhile'))
        }
        return answer
      } catch {
        setRefusal({ message: words.page('failed'), rule: '—' })
        return null
      } finally {
        setBusy(false)
      }
    },
    [words],
  )

  const act = useCallback(
    async (opened: Opened, action: string, input: Record<string, unknown>): Promise<boolean> => {
      const subject = opened.kind === 'WORK_ORDER' ? opened.order : opened.request
      const target = opened.kind === 'WORK_ORDER' ? { workOrderId: subject.id } : { requestId: subject.id }
      const document =
        opened.kind === 'WORK_ORDER'
          ? ORDER_DOCUMENTS[action as Exclude<WorkOrderAction, 'OPEN'>]
          : REQUEST_DOCUMENTS[action as Exclude<RequestAction, 'REGISTER'>]
      const variables = {
        input: {
          ...target,
          version: subject.version,
          ...input,
          idempotencyKey: keyFor([subject.id, subject.version, action, input]),
        },
      }
      const answer = await send(async () => {
        const { data } = await client.mutate({ mutation: document, variables })
        return answerOf<OrderAnswer | RequestAnswer>(data as Record<string, unknown>)
      })
      if (!answer) return false
      changed(opened.kind, subject.id)
      return answer.__typename !== 'Refusal'
    },
    [client, send, changed],
  )

  /** Registers, and where asked accepts at once; answers what to show next. */
  const register = useCallback(
    async (
      estateId: string,
      registration: Registration,
      accept: boolean,
    ): Promise<{ kind: Opened['kind']; id: string } | null> => {
      const input = { estateId, receivedAt: 'DISPATCH_CENTRE', ...registration }
      const answer = await send(async () => {
        const { data } = await client.mutate({
          mutation: RegisterRequestDocument,
          variables: { input: input as never, idempotencyKey: keyFor(['register', input]) },
        })
        return answerOf<RequestAnswer>(data as Record<string, unknown>)
      })
      if (!answer || answer.__typename === 'Refusal') return null
      const { request } = answer
      if (!accept) return { kind: 'REQUEST', id: request.id }
      const accepted = await send(async () => {
        const { data } = await client.mutate({
          mutation: REQUEST_DOCUMENTS.ACCEPT,
          variables: {
            input: {
              requestId: request.id,
              version: request.version,
              itemId: registration.itemId,
              idempotencyKey: keyFor(['accept', request.id]),
            },
          },
        })
        return answerOf<RequestAnswer>(data as Record<string, unknown>)
      })
      if (accepted && accepted.__typename === 'RequestChange' && accepted.workOrder)
        return { kind: 'WORK_ORDER', id: accepted.workOrder.id }
      return { kind: 'REQUEST', id: request.id }
    },
    [client, send],
  )

  const clear = useCallback(() => {
    setRefusal(null)
    setNotice(null)
  }, [])
  return { busy, refusal, notice, act, register, clear }
}
