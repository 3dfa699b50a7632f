/** A wire between a client and a server that can be clogged: what the server sends on its web sockets is then no longer taken. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface TcpRelay {
  /** As the server's, by another port. */
  readonly url: string
  clog(): void
  unclog(): void
  stop(): Promise<void>
}

export async function startTcpRelay(serverUrl: string): Promise<TcpRelay> {
  const { port, hostname } = new URL(serverUrl)
  const all = new Set<Socket>()
  const live = new Set<Socket>()
  let clogged = false
  const relay = createServer((client) => {
    const server = connect(Number(port), hostname)
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      all.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        all.delete(one)
        live.delete(one)
        other.destroy()
      })
    }
    client.once('data', (head: Buffer) => {
      if (/^upgrade: websocket/im.test(head.toString('latin1'))) live.add(server)
    })
    client.pipe(server)
    server.on('data', (chunk: Buffer) => {
      if (!client.write(chunk)) {
        server.pause()
        client.once('drain', () => clogged || server.resume())
      }
    })
    // What was still on the way arrives before the end does.
    server.on('end', () => client.end())
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  return {
    url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    clog() {
      clogged = true
      for (const socket of live) socket.pause()
    },
    unclog() {
      clogged = false
      for (const socket of live) socket.resume()
    },
    async stop() {
      for (const socket of all) socket.destroy()
      relay.close()
      await once(relay, 'close')
    },
  }
}
