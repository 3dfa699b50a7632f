/** The two ways to the server: Apollo Client over HTTP, graphql-ws over one socket; both carry the same bearer. */
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client'
import { createClient, type Client as SocketClient } from 'graphql-ws'
import { MeDocument, RefreshDocument, SignInDocument, SignOutDocument, type MeFieldsFragment } from '@dispatch/schema'
import { Credentials } from './credentials'

/** A socket that does not answer a ping within this time is dead; with the ping's own period the wall knows within 10 s. */
const PING_MS = 4000
const PONG_WITHIN_MS = 4000
const CONNECT_WITHIN_MS = 8000
const ANSWER_WITHIN_MS = 20_000

export interface Api {
  readonly apollo: ApolloClient
  readonly socket: SocketClient
  readonly credentials: Credentials
  /** Monotonic milliseconds at which the socket last brought anything, be it a pong; 0 before that. */
  socketHeardAt(): number
  /** Whether the server still knows who this is, after it refused the credentials at hand. Renews them where it can. */
  isKnown(): Promise<boolean>
  /** Renews by cookie; answers who is signed in, or null. */
  resume(): Promise<MeFieldsFragment | null>
  signIn(login: string, password: string): Promise<{ me: MeFieldsFragment } | { refused: string }>
  signOut(): Promise<void>
}

export function createApi(language: () => string): Api {
  const endpoint = `${location.origin}/graphql`
  const headers = (bearer: string | null): Record<string, string> => ({
    'apollo-require-preflight': 'true',
    'accept-language': language(),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  })
  const apollo = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({
      uri: endpoint,
      credentials: 'same-origin',
      fetch: async (uri, init) => {
        // The renewal itself goes by cookie; a bearer there would wait for itself.
        const renewing = typeof init?.body === 'string' && /"operationName":"(Refresh|SignIn|SignOut)"/.test(init.body)
        const bearer = renewing ? null : await credentials.bearer()
        const late = AbortSignal.timeout(ANSWER_WITHIN_MS)
        return fetch(uri, {
          ...init,
          headers: { ...(init?.headers as Record<string, string>), ...headers(bearer) },
          signal: init?.signal ? AbortSignal.any([init.signal, late]) : late,
        })
      },
    }),
    defaultOptions: { mutate: { fetchPolicy: 'no-cache' } },
  })

  const resume = async (): Promise<MeFieldsFragment | null> => {
    const { data } = await apollo.mutate({ mutation: RefreshDocument })
    if (data?.refresh.__typename !== 'SignIn') {
      credentials.forget()
      return null
    }
    credentials.accept(data.refresh.accessToken)
    return data.refresh.me
  }
  let renewed: string | null = null
  const credentials: Credentials = new Credentials(async () => {
    const { data } = await apollo.mutate({ mutation: RefreshDocument })
    renewed = data?.refresh.__typename === 'SignIn' ? data.refresh.accessToken : null
    if (renewed) credentials.accept(renewed)
    else credentials.forget()
    return renewed
  })

  // A dead network answers nothing at all, not even a close: whatever is not answered in time is ended from here.
  let patience: ReturnType<typeof setTimeout> | undefined
  let heardAt = 0
  const expectWithin = (ms: number): void => {
    clearTimeout(patience)
    patience = setTimeout(() => socket.terminate(), ms)
  }
  const socket: SocketClient = createClient({
    url: endpoint.replace(/^http/, 'ws'),
    connectionParams: async () => {
      const bearer = await credentials.bearer()
      return bearer ? { authorization: `Bearer ${bearer}` } : {}
    },
    // The stream client retries by itself: it alone knows the position to go on from.
    retryAttempts: 0,
    lazyCloseTimeout: 2000,
    keepAlive: PING_MS,
    on: {
      connecting: () => expectWithin(CONNECT_WITHIN_MS),
      ping: (received) => {
        if (!received) expectWithin(PONG_WITHIN_MS)
      },
      message: () => {
        clearTimeout(patience)
        heardAt = performance.now()
      },
      closed: () => clearTimeout(patience),
    },
  })

  return {
    apollo,
    socket,
    credentials,
    socketHeardAt: () => heardAt,
    resume,
    async isKnown() {
      try {
        if (!credentials.device) return (await resume()) !== null
        const { data } = await apollo.query({ query: MeDocument, fetchPolicy: 'no-cache' })
        return Boolean(data?.me)
      } catch (error) {
        // No answer says nothing; an answer that refuses says all.
        return !(
          CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED')
        )
      }
    },
    async signIn(login, password) {
      const { data } = await apollo.mutate({ mutation: SignInDocument, variables: { login, password } })
      const answer = data!.signIn
      if (answer.__typename !== 'SignIn') return { refused: answer.message }
      credentials.accept(answer.accessToken)
      return { me: answer.me }
    },
    async signOut() {
      await apollo.mutate({ mutation: SignOutDocument }).catch(() => undefined)
      credentials.forget()
      socket.terminate()
      await apollo.clearStore()
    },
  }
}
