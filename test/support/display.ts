import { setTimeout as sleep } from 'node:timers/promises'
import { type BoardListener, listenToBoard } from './board-listener.js'
import { CuttableSockets } from './cuttable-sockets.js'
import type { TestPerson } from './estate.js'
import type { ServerProcess } from './server-process.js'

/** A wall that follows an estate's board and, whenever its stream ends, goes on at the next server from the position it has. */
export class Display {
  readonly heard: number[] = []
  readonly overdue: string[] = []
  readonly states = new Set<string>()
  resumed = 0
  #position = 0
  #listener: BoardListener | null = null
  #sockets: CuttableSockets | null = null
  #done = false

  /** @param servers those that it may try, as they are now; asked anew at each connection */
  constructor(
    private readonly person: TestPerson,
    private readonly estateId: string,
    private readonly servers: () => readonly ServerProcess[],
    private readonly first = 0,
  ) {}

  get position(): number {
    return this.#listener?.position ?? this.#position
  }

  async run(): Promise<void> {
    for (let at = this.first; !this.#done; at++) {
      const servers = this.servers()
      const server = servers[at % servers.length] as ServerProcess
      const { token } = await server.as(this.person)
      this.#sockets = new CuttableSockets(server.url, token)
      this.#listener = listenToBoard(this.#sockets.client, this.estateId, this.#position)
      await this.#listener.ended
      for (const { state } of this.#listener.messages) this.states.add(state)
      for (const event of this.#listener.events) {
        this.heard.push(event.position)
        if (event.kind === 'ORDER_OVERDUE') this.overdue.push((event.item as { id: string }).id)
      }
      this.#position = this.#listener.position
      await this.#sockets.client.dispose()
      if (!this.#done) this.resumed += 1
      await sleep(20)
    }
  }

  /** As a failing network does. */
  cut(): void {
    this.#sockets?.cut()
  }

  stop(): void {
    this.#done = true
    this.#listener?.stop()
  }
}
