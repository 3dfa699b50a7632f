import { useCallback, useRef, useState } from 'react'
import type { TypedDocumentNode } from '@apollo/client'
import { useSession } from '../../app/session'
import { useWords } from '../../i18n/words'

export interface Refused {
  readonly message: string
  readonly rule: string
  readonly facts: unknown
}

interface Answer {
  readonly __typename: string
}

/**
 * Sends actions with one key for one intention: after a lost answer the same is sent again and happens once. A refusal and a
 * lost connection stay beside what was typed.
 */
export function useSend() {
  const { api } = useSession()
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const pending = useRef<{ print: string; key: string } | null>(null)
  const clear = useCallback(() => setRefusal(null), [])

  /** @returns what was answered; null when it was refused or did not get there */
  const send = useCallback(
    async <Data, Input extends object>(
      document: TypedDocumentNode<Data, { input: Input }>,
      input: Input,
    ): Promise<Exclude<Data[keyof Data], { __typename: 'Refusal' }> | null> => {
      const print = JSON.stringify(input)
      if (pending.current?.print !== print) pending.current = { print, key: crypto.randomUUID() }
      setBusy(true)
      setRefusal(null)
      try {
        const { data } = await api.apollo.mutate({
          mutation: document as TypedDocumentNode<Data, Record<string, unknown>>,
          variables: { input: { ...input, idempotencyKey: pending.current.key } },
        })
        pending.current = null
        const answer = Object.values(data as Record<string, Answer>)[0]!
        if (answer.__typename === 'Refusal') {
          const { message, rule, facts } = answer as unknown as Refused
          setRefusal({ message, rule, facts })
          return null
        }
        return answer as never
      } catch {
        setRefusal({ message: words.page('failed'), rule: '—', facts: null })
        return null
      } finally {
        setBusy(false)
      }
    },
    [api, words],
  )
  return { busy, refusal, send, clear }
}
