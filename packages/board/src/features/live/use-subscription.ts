import { useEffect, useRef, useState } from 'react'
import type { TypedDocumentNode } from '@apollo/client'
import { getOperationAST, print } from 'graphql'
import { useSession } from '../../app/session'
import { verdictOn } from './transport'

export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'refused'

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 8000

/**
 * Follows one subscription for as long as the component is shown and comes back by itself. `onOpen` is called at each (re)start
 * before anything is heard, for who must read anew what he may have missed. `null` variables: not subscribed.
 */
export function useSubscription<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  onData: (data: Data) => void,
  onOpen?: () => void,
): StreamState {
  const { api } = useSession()
  const [state, setState] = useState<StreamState>('connecting')
  const latest = useRef({ onData, onOpen, variables })
  latest.current = { onData, onOpen, variables }
  const key = variables === null ? null : JSON.stringify(variables)
  useEffect(() => {
    if (key === null) return
    let stopped = false
    let dispose: (() => void) | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let tries = 0
    const operationName = getOperationAST(document)?.name?.value
    const open = (): void => {
      let ended = false
      const end = (cause: unknown): void => {
        if (stopped || ended) return
        ended = true
        const { verdict } = verdictOn(cause)
        if (verdict === 'refused') return setState('refused')
        setState('reconnecting')
        const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries++) * (0.75 + Math.random() / 2)
        // Credentials that have run out are renewed first; whoever is signed out meets the sign-in page by his session.
        const ready = verdict === 'credentials' ? api.isKnown() : Promise.resolve(true)
        timer = setTimeout(() => {
          timer = undefined
          void ready.then((known) => (stopped ? undefined : known ? open() : setState('refused')))
        }, wait)
      }
      latest.current.onOpen?.()
      dispose = api.socket.subscribe<Data>(
        { query: print(document), operationName: operationName ?? null, variables: latest.current.variables },
        {
          next: ({ data, errors }) => {
            if (stopped) return
            if (!data) return end(errors ?? [])
            tries = 0
            setState('live')
            latest.current.onData(data as Data)
          },
          error: end,
          complete: () => end(null),
        },
      )
    }
    setState('connecting')
    open()
    const hurry = (): void => {
      if (timer === undefined || stopped) return
      clearTimeout(timer)
      timer = undefined
      tries = 0
      open()
    }
    window.addEventListener('online', hurry)
    return () => {
      stopped = true
      window.removeEventListener('online', hurry)
      clearTimeout(timer)
      dispose?.()
    }
  }, [api, document, key])
  return state
}
