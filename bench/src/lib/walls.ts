/** Clients that ask the same over HTTP on connections that stay open, as walls do. */
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Target {
  readonly url: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** Throws when the answer is not what was asked for: a refusal is quicker than the work. */
  check?(answer: string): void
}

export interface Waves {
  /** Answers a second, of all clients together. */
  readonly perSecond: number
  readonly answers: number
  /** From asking to the last client's whole answer, one for each wave. Milliseconds. */
  readonly latencies: readonly number[]
}

export function post(agent: Agent, { url, body, headers }: Target): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (response.statusCode === 200) resolve(text)
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`))
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

/** All clients ask at the same moment; when the last has its answer, they all ask again. */
export async function waves(target: Target | (() => Target), clients: number, seconds: number): Promise<Waves> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const latencies: number[] = []
  let answers = 0
  const next = typeof target === 'function' ? target : () => target
  try {
    const begun = performance.now()
    const end = begun + seconds * 1_000
    let now = begun
    while (now < end) {
      await Promise.all(
        Array.from({ length: clients }, async () => {
          const asked = next()
          const answer = await post(agent, asked)
          asked.check?.(answer)
        }),
      )
      const then = performance.now()
      latencies.push(then - now)
      answers += clients
      now = then
    }
    return { perSecond: (answers * 1_000) / (now - begun), answers, latencies }
  } finally {
    agent.destroy()
  }
}
