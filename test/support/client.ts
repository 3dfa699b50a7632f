/** The API as a client meets it. */
import { createClient, type Client as SocketClient } from 'graphql-ws'
import { WebSocket } from 'ws'

export interface GraphQLError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown }
}

export interface Answer<T> {
  readonly status: number
  readonly data: T | null | undefined
  readonly errors: readonly GraphQLError[]
  readonly headers: Headers
}

export interface Gql {
  readonly token: string | null
  /** Whatever comes back, errors too. */
  query<T = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
  /** The data; anything else fails the test with what was answered. */
  ask<T = Record<string, unknown>>(document: string, variables?: Record<string, unknown>): Promise<T>
  /** A socket of its own; dispose of it. */
  socket(): SocketClient
}

/** @param url of the server, without a path */
export function gql(url: string, token: string | null = null): Gql {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  const client: Gql = {
    token,
    async query<T>(document: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body: JSON.stringify({ query: document, variables }),
      })
      const body = (await response.json()) as { data?: T | null; errors?: GraphQLError[] }
      return { status: response.status, data: body.data, errors: body.errors ?? [], headers: response.headers }
    },
    async ask<T>(document: string, variables: Record<string, unknown> = {}) {
      const { data, errors, status } = await client.query<T>(document, variables)
      if (errors.length > 0 || !data) throw new Error(`${status} ${JSON.stringify(errors)} for ${document}`)
      return data
    },
    socket: () =>
      createClient({
        url: `${url.replace(/^http/, 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: authorization,
        retryAttempts: 0,
        lazy: true,
      }),
  }
  return client
}
