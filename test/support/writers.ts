import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestEstate, TestPerson } from './estate.js'
import type { ServerProcess } from './server-process.js'

const REGISTER = `mutation Register($estateId: ID!, $unitId: ID, $wanted: String!, $key: String!) {
  registerRequest(idempotencyKey: $key, input: {
    estateId: $estateId, nature: ENQUIRY, channel: PHONE, customerName: "王麗華", contact: "138 0000 1803", unitId: $unitId, wanted: $wanted
  }) { __typename ... on RequestChange { replayed position request { id } } ... on Refusal { rule message } }
}`

interface Answer {
  readonly data?: {
    readonly registerRequest: {
      readonly __typename: string
      readonly replayed: boolean
      readonly position: number
      readonly request: { readonly id: string }
    }
  }
}

/**
 * People who register requests as fast as they are answered, at any server. A call that is not answered, or with an error, is sent again with its key,
 * elsewhere, until it is: so what was acknowledged is known exactly.
 */
export class Writers {
  /** Ids of the requests that a server said it has. */
  readonly acknowledged: string[] = []
  /** Calls whose first answer was lost and that turned out to have happened. */
  replayed = 0
  /** Tries that were not answered, or with an error. */
  failedTries = 0
  #done = false
  readonly #running: Promise<void>[]

  constructor(
    private readonly person: TestPerson,
    private readonly estate: TestEstate,
    private readonly servers: () => readonly ServerProcess[],
    count: number,
  ) {
    this.#running = Array.from({ length: count }, (_, at) => this.#write(at))
  }

  async #write(at: number): Promise<void> {
    for (let no = at; !this.#done;) {
      const key = randomUUID()
      for (;;) {
        const servers = this.servers()
        const server = servers[no++ % servers.length] as ServerProcess
        const answer = await this.#call(server, key)
        if (answer?.__typename === 'RequestChange') {
          this.acknowledged.push(answer.request.id)
          if (answer.replayed) this.replayed += 1
          break
        }
        if (answer) throw new Error(`refused: ${JSON.stringify(answer)}`)
        this.failedTries += 1
        await sleep(50)
      }
    }
  }

  async #call(server: ServerProcess, key: string): Promise<NonNullable<Answer['data']>['registerRequest'] | null> {
    const { token } = await server.as(this.person)
    const unitId = this.estate.units['5-1803']
    try {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: REGISTER,
          variables: { estateId: this.estate.id, unitId, wanted: `when ${key}`, key },
        }),
        signal: AbortSignal.timeout(10_000),
      })
      return ((await response.json()) as Answer).data?.registerRequest ?? null
    } catch {
      return null
    }
  }

  /** Lets every call under way come to its answer. */
  async stop(): Promise<void> {
    this.#done = true
    await Promise.all(this.#running)
  }
}
