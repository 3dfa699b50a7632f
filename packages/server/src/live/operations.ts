/**
 * What a socket asks for, executed: documents parsed and validated once for each text, queries and mutations as over HTTP,
 * subscriptions either shared (one execution for each event and group) or, whenever that is not provably safe, by themselves.
 */
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { GraphQLContext } from '../platform/graphql/context.js'
import { presentError } from '../platform/graphql/errors.js'
import { costProblem, limitRules, MOST_TOKENS, nestingProblem, unreadable } from '../platform/graphql/limits.js'
import type { Logger } from '../platform/logger.js'
import { canonicalJson } from '../platform/record.js'
import type { Connection } from './connection.js'
import { readFrom, type Shareable, shareable, sharedContext } from './shareable.js'
import { Group, type GroupLimits, headOf, tailOf } from './shared.js'
import { LiveSource, Replay, SubscriberTooSlow } from './source.js'

/** What graphql-ws hands from its hook to execute and subscribe. */
export interface SocketOperation extends ExecutionArgs {
  readonly contextValue: GraphQLContext
  readonly connection: Connection
  /** The operation's id, as the client chose it. */
  readonly id: string
  readonly text: DocumentText
}

interface DocumentText {
  readonly text: string
  readonly document: DocumentNode
  readonly shareable: Map<string, Shareable | null>
}

export interface OperationCall {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
}

export interface OperationsOptions {
  readonly schema: GraphQLSchema
  readonly logger: Logger
  readonly limits?: Partial<GroupLimits>
  /** False: every subscriber is executed by itself, as stock servers do. For comparisons. Default true. */
  readonly share?: boolean
}

/** Texts remembered; the least used goes first. */
const MOST_TEXTS = 500
const LONGEST_REMEMBERED = 20_000

export class Operations {
  readonly #texts = new Map<string, DocumentText>()
  readonly #groups = new Map<string, Group<unknown>>()
  #executions = 0
  #deliveries = 0

  constructor(private readonly options: OperationsOptions) {}

  /** Groups that are open, and what all groups ever did. */
  get stats(): { readonly groups: number; readonly executions: number; readonly deliveries: number } {
    let executions = this.#executions
    let deliveries = this.#deliveries
    for (const group of this.#groups.values()) {
      executions += group.executions
      deliveries += group.deliveries
    }
    return { groups: this.#groups.size, executions, deliveries }
  }

  /** @returns what to execute, or the complaints for the client */
  prepare(connection: Connection, id: string, call: OperationCall): SocketOperation | readonly GraphQLError[] {
    const text = this.#read(call.query)
    if (!('document' in text)) return text
    const { document } = text
    const operation = getOperationAST(document, call.operationName)
    const variables = call.variables ?? {}
    const problem = operation && costProblem(this.options.schema, document, operation, variables)
    if (problem) return [problem]
    return {
      schema: this.options.schema,
      document,
      operationName: call.operationName,
      variableValues: variables,
      rootValue: undefined,
      contextValue: connection.context(),
      connection,
      id,
      text,
    }
  }

  async execute(operation: SocketOperation): Promise<ExecutionResult> {
    return this.#presentable(await execute(operation), operation.contextValue.requestId)
  }

  async subscribe(operation: SocketOperation): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(operation)
    if (!isStream(source)) return this.#presentable(source, operation.contextValue.requestId)
    if (!(source instanceof LiveSource)) return this.#alone(source[Symbol.asyncIterator](), operation)
    const known = this.#shareable(source, operation)
    return known
      ? this.#together(source, operation, known)
      : this.#alone(
          source.pull(() => operation.connection.closeAsTooSlow()),
          operation,
        )
  }

  #read(text: string): DocumentText | readonly GraphQLError[] {
    const known = this.#texts.get(text)
    if (known) {
      this.#texts.delete(text)
      this.#texts.set(text, known)
      return known
    }
    const tooDeep = nestingProblem(text)
    if (tooDeep) return [tooDeep]
    let document: DocumentNode
    try {
      document = parse(text, { maxTokens: MOST_TOKENS })
      const complaints = validate(this.options.schema, document, [...specifiedRules, ...limitRules], { maxErrors: 20 })
      if (complaints.length > 0) return complaints
    } catch (error) {
      return [unreadable(error)]
    }
    const read = { text, document, shareable: new Map<string, Shareable | null>() }
    if (text.length <= LONGEST_REMEMBERED) {
      this.#texts.set(text, read)
      const [oldest] = this.#texts.keys()
      if (this.#texts.size > MOST_TEXTS && oldest !== undefined) this.#texts.delete(oldest)
    }
    return read
  }

  #shareable<M>(source: LiveSource<M>, { text, operationName }: SocketOperation): Shareable | null {
    const { sharing } = source.plan
    if (!sharing || this.options.share === false) return null
    const key = canonicalJson([operationName ?? null, sharing.spentArguments])
    let known = text.shareable.get(key)
    if (known === undefined) {
      known = shareable(this.options.schema, text.document, operationName, sharing.spentArguments)
      text.shareable.set(key, known)
    }
    return known
  }

  /** Executed for this subscriber alone, with a fresh context for each event. */
  #alone(source: AsyncIterator<unknown>, operation: SocketOperation): AsyncIterableIterator<ExecutionResult> {
    const { connection } = operation
    const results: AsyncIterableIterator<ExecutionResult> = {
      [Symbol.asyncIterator]: () => results,
      next: async () => {
        try {
          const step = await source.next()
          if (step.done) return DONE
          const contextValue = connection.context()
          const result = await execute({ ...operation, rootValue: step.value, contextValue })
          return { value: this.#presentable(result, contextValue.requestId), done: false }
        } catch (error) {
          if (!(error instanceof SubscriberTooSlow)) throw this.#masked(error, operation.contextValue.requestId)
          connection.closeAsTooSlow()
          return DONE
        }
      },
      return: async () => {
        await source.return?.()
        return DONE
      },
    }
    return results
  }

  /**
   * A member of a group. graphql-ws gets an iterator that yields nothing: the frames are written by the group, and the iterator only
   * carries the end of the operation from one side to the other.
   */
  #together<M>(
    source: LiveSource<M>,
    operation: SocketOperation,
    known: Shareable,
  ): AsyncIterableIterator<ExecutionResult> {
    const parked = new Parked()
    this.#follow(source, operation, known, parked).catch((error: unknown) =>
      parked.fail(this.#masked(error, operation.contextValue.requestId)),
    )
    return parked
  }

  async #follow<M>(source: LiveSource<M>, operation: SocketOperation, known: Shareable, parked: Parked): Promise<void> {
    const { plan } = source
    const { connection } = operation
    const group = this.#group(source, operation, known)
    const tail = tailOf(operation.id)
    const made = async (events: Parameters<typeof plan.present>[0], state: Parameters<typeof plan.present>[1]) => {
      const message = await plan.present(events, state, plan.feed.last)
      return headOf(await this.#executeShared(operation, known, message))
    }
    const refetch = async (): Promise<void> => {
      const head = await made([], 'REFETCH')
      if (!parked.ended) await connection.sendInStep(head, tail)
      parked.end()
    }
    let joined: { readonly leave: () => void } | null = null
    const join = () => {
      const member = group().add(connection, operation.id, () => {
        member.leave()
        refetch().catch((error: unknown) => parked.fail(this.#masked(error, operation.contextValue.requestId)))
      })
      joined = member
      return member
    }
    parked.onEnd(() => joined?.leave())
    if (plan.after === null) {
      if (!parked.ended) join()
      return
    }
    const replay = new Replay(plan, plan.after)
    parked.onEnd(() => replay.end())
    while (!parked.ended) {
      let member: ReturnType<typeof join> | null = null
      const step = await replay.next(() => {
        if (!parked.ended) member = join()
      })
      if (parked.ended) return
      if (step.kind === 'refetch') return refetch()
      const head = made(step.events, step.kind === 'live' ? 'LIVE' : 'REPLAYING')
      if (step.kind === 'live') {
        replay.end()
        return (member as ReturnType<typeof join> | null)?.sendOwn(head)
      }
      const past = await head
      if (!parked.ended) await connection.sendInStep(past, tail)
    }
  }

  /** @returns how to get at the group now: it may have closed since it was asked for last */
  #group<M>(source: LiveSource<M>, operation: SocketOperation, known: Shareable): () => Group<M> {
    const { plan } = source
    const variables = Object.entries(operation.variableValues ?? {}).filter(([name]) => !known.spentVariables.has(name))
    const key = canonicalJson([
      plan.feed.estateId,
      plan.sharing?.topic,
      operation.text.text,
      operation.operationName ?? null,
      Object.fromEntries(variables),
      readFrom(operation.contextValue, known.reads),
    ])
    return () => {
      const open = this.#groups.get(key) as Group<M> | undefined
      if (open) return open
      const group: Group<M> = new Group<M>({
        feed: plan.feed,
        present: plan.present,
        execute: (message) => this.#executeShared(operation, known, message),
        onEmpty: () => {
          this.#executions += group.executions
          this.#deliveries += group.deliveries
          this.#groups.delete(key)
        },
        onFailed: (error) => this.options.logger.error({ err: error }, 'a shared execution failed'),
        limits: this.options.limits,
      })
      this.#groups.set(key, group as Group<unknown>)
      return group
    }
  }

  async #executeShared(operation: SocketOperation, known: Shareable, message: unknown): Promise<ExecutionResult> {
    const { schema, document, operationName, variableValues, contextValue } = operation
    const result = await execute({
      schema,
      document,
      operationName,
      variableValues,
      rootValue: message,
      contextValue: sharedContext(readFrom(contextValue, known.reads)),
    })
    return this.#presentable(result, contextValue.requestId)
  }

  #presentable(result: ExecutionResult, requestId: string): ExecutionResult {
    if (!result.errors) return result
    return { ...result, errors: result.errors.map((error) => this.#present(error, requestId)) }
  }

  #present(error: GraphQLError, requestId: string): GraphQLError {
    const { message, extensions } = presentError(error, requestId, this.options.logger)
    return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions })
  }

  #masked(error: unknown, requestId: string): GraphQLError {
    const originalError = error instanceof Error ? error : new Error(String(error))
    return this.#present(new GraphQLError(originalError.message, { originalError }), requestId)
  }
}

const isStream = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> =>
  Symbol.asyncIterator in source

const DONE: IteratorReturnResult<undefined> = { value: undefined, done: true }

/** An iterator that yields nothing until it ends. */
class Parked implements AsyncIterableIterator<ExecutionResult> {
  ended = false
  #failure: GraphQLError | null = null
  readonly #onEnd: (() => void)[] = []
  readonly #end: Promise<void>
  #resolve: () => void = () => {}

  constructor() {
    this.#end = new Promise((resolve) => (this.#resolve = resolve))
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<ExecutionResult>> {
    await this.#end
    if (this.#failure) throw this.#failure
    return DONE
  }

  return(): Promise<IteratorResult<ExecutionResult>> {
    this.end()
    return Promise.resolve(DONE)
  }

  /** Once; at once when it has ended already. */
  onEnd(effect: () => void): void {
    if (this.ended) effect()
    else this.#onEnd.push(effect)
  }

  fail(error: GraphQLError): void {
    this.#failure = error
    this.end()
  }

  end(): void {
    if (this.ended) return
    this.ended = true
    for (const effect of this.#onEnd) effect()
    this.#resolve()
  }
}
