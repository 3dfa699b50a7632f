import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { CombinedGraphQLErrors } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { MeDocument, type MeFieldsFragment } from '@dispatch/schema'
import { language } from '../i18n/language'
import { createApi, type Api } from './api'

export type Me = MeFieldsFragment
export type SessionEstate = Me['estates'][number]

export interface Session {
  readonly api: Api
  /** 'unreachable': the server did not answer; what is on the screen stays. */
  readonly state: 'loading' | 'out' | 'in' | 'unreachable'
  readonly me: Me | null
  readonly estates: readonly SessionEstate[]
  readonly estate: SessionEstate | null
  selectEstate(id: string): void
  /** Whether the server lets this viewer call the operation at all. */
  can(operation: string): boolean
  /** @returns the server's sentence when it refused, null when signed in */
  signIn(login: string, password: string): Promise<string | null>
  signOut(): Promise<void>
  retry(): void
}

const Context = createContext<Session | null>(null)
const ESTATE_KEY = 'dispatch.estate'

export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED')

export function SessionProvider({ children }: { children: ReactNode }) {
  const [api] = useState(() => createApi(language))
  const [state, setState] = useState<Session['state']>('loading')
  const [me, setMe] = useState<Me | null>(null)
  const [estateId, setEstateId] = useState(() => localStorage.getItem(ESTATE_KEY))
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let gone = false
    const enter = async (): Promise<Me | null> => {
      if (!api.credentials.device) return api.resume()
      const { data } = await api.apollo.query({ query: MeDocument, fetchPolicy: 'network-only' })
      return data?.me ?? null
    }
    enter().then(
      (found) => {
        if (gone) return
        setMe(found)
        setState(found ? 'in' : 'out')
      },
      (error: unknown) => {
        // A server that answers but does not know us any more (a revoked device) is another matter than one that does not answer.
        if (!gone) setState(isSignedOut(error) ? 'out' : 'unreachable')
      },
    )
    return () => void (gone = true)
  }, [api, attempt])

  // A screen that starts before its server, or while it restarts, finds it by itself.
  useEffect(() => {
    if (state !== 'unreachable') return
    const timer = setTimeout(() => setAttempt((count) => count + 1), 3000)
    return () => clearTimeout(timer)
  }, [state, attempt])

  const signIn = useCallback(
    async (login: string, password: string) => {
      const answer = await api.signIn(login, password)
      if ('refused' in answer) return answer.refused
      setMe(answer.me)
      setState('in')
      return null
    },
    [api],
  )
  const signOut = useCallback(async () => {
    await api.signOut()
    setMe(null)
    setState('out')
  }, [api])

  const session = useMemo<Session>(() => {
    const estates = me?.estates ?? []
    const permitted = new Set(me?.permittedOperations)
    return {
      api,
      state,
      me,
      estates,
      estate: estates.find((one) => one.id === estateId) ?? estates[0] ?? null,
      selectEstate(id) {
        localStorage.setItem(ESTATE_KEY, id)
        setEstateId(id)
      },
      can: (operation) => permitted.has(operation),
      signIn,
      signOut,
      retry: () => setAttempt((count) => count + 1),
    }
  }, [api, state, me, estateId, signIn, signOut])

  return (
    <Context.Provider value={session}>
      <ApolloProvider client={api.apollo}>{children}</ApolloProvider>
    </Context.Provider>
  )
}
