import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'

/** A standard client whose socket can be cut off as a failing network does: without a goodbye. */
export class CuttableSockets {
  readonly opened: WebSocket[] = []
  readonly client: Client

  constructor(url: string, token: string | null, retryAttempts = 0) {
    const opened = this.opened
    this.client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string | URL, protocols?: string | string[]) {
          super(address, protocols)
          opened.push(this)
        }
      },
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      retryAttempts,
      retryWait: () => Promise.resolve(),
      shouldRetry: () => true,
    })
  }

  cut(): void {
    this.opened.at(-1)?.terminate()
  }
}
