import { useCallback, useEffect, useRef, useState } from 'react'
import type { OperationVariables } from '@apollo/client'
import { CombinedGraphQLErrors, type TypedDocumentNode } from '@apollo/client'
import { useSession } from '../../app/session'

export interface Asked<Data> {
  /** The last answer to these very questions; what it replaces stays until the new one is there. */
  readonly data: Data | null
  readonly loading: boolean
  /** The server's sentence where it answered, else an empty text: no connection. */
  readonly failed: string | null
  /** Asks again; what is shown stays meanwhile. */
  readonly again: () => void
}

/**
 * One question to the API, asked anew when its variables change or somebody says so. `null` variables: it is not asked.
 * The answer is handed on as it came; what pages show together is kept together and not mixed from a cache.
 */
export function useAsk<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const { api } = useSession()
  const [state, setState] = useState<{ key: string; data: Data | null; failed: string | null }>({
    key: '',
    data: null,
    failed: null,
  })
  const [loading, setLoading] = useState(false)
  const [round, setRound] = useState(0)
  const key = variables === null ? '' : JSON.stringify(variables)
  const latest = useRef(variables)
  latest.current = variables
  useEffect(() => {
    if (latest.current === null) return
    let gone = false
    setLoading(true)
    api.apollo
      .query<Data, Variables>({ query: document, variables: latest.current, fetchPolicy: 'no-cache' } as never)
      .then(
        ({ data }) => {
          if (!gone) setState({ key, data: (data as Data | undefined) ?? null, failed: null })
        },
        (error: unknown) => {
          if (gone) return
          const failed = CombinedGraphQLErrors.is(error) ? (error.errors[0]?.message ?? '') : ''
          setState((before) => ({ key, data: before.key === key ? before.data : null, failed }))
        },
      )
      .finally(() => {
        if (!gone) setLoading(false)
      })
    return () => void (gone = true)
  }, [api, document, key, round])
  const again = useCallback(() => setRound((count) => count + 1), [])
  const fits = key !== '' && state.key === key
  return {
    data: fits ? state.data : null,
    loading: loading || (key !== '' && !fits),
    failed: fits ? state.failed : null,
    again,
  }
}
