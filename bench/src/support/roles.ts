/** Parts of a bench that run in processes of their own, so that the CPU of one is not counted as another's. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Part {
  /** Asks the part to do something and waits for its answer. */
  ask<T>(what: string, input?: unknown): Promise<T>
  stop(): Promise<void>
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>
}

interface Question {
  readonly no: number
  readonly what: string
  readonly input: unknown
}

interface Answer {
  readonly no: number
  readonly answer?: unknown
  readonly problem?: string
}

/** @param file beside this folder, compiled; it calls {@link answerAs} */
export async function startPart(file: string, execArgv: readonly string[] = []): Promise<Part> {
  const child: ChildProcess = fork(fileURLToPath(new URL(`../${file}.js`, import.meta.url)), [], {
    execArgv: [...execArgv],
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  let stopping = false
  child.on('message', (answer: Answer) => {
    waiting.get(answer.no)?.(answer)
    waiting.delete(answer.no)
  })
  child.once('exit', (code, signal) => {
    if (stopping) return
    for (const [no, resolve] of waiting) resolve({ no, problem: `${file} ended: ${signal ?? code}` })
  })
  return {
    async ask<T>(what: string, input: unknown = null) {
      const no = ++count
      const answered = new Promise<Answer>((resolve) => waiting.set(no, resolve))
      child.send({ no, what, input } satisfies Question)
      const { answer, problem } = await answered
      if (problem !== undefined) throw new Error(problem)
      return answer as T
    },
    async kill() {
      stopping = true
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

/** Of this process, since it began. Microseconds. */
export const cpuMicros = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** In the part: one function for each question. The part ends when its parent lets go of it. */
export function answerAs(
  questions: Readonly<Record<string, (input: never) => unknown>>,
  end: () => Promise<void> = () => Promise.resolve(),
): void {
  process.on('message', ({ no, what, input }: Question) => {
    const answering = async () => (questions[what] as (input: unknown) => unknown)(input)
    answering().then(
      (answer) => process.send?.({ no, answer } satisfies Answer),
      (error: unknown) =>
        process.send?.({
          no,
          problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
        } satisfies Answer),
    )
  })
  process.once('disconnect', () => void end().finally(() => process.exit(0)))
}
