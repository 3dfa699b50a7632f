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
import { type Compiled, compile } from './compiled.js'
import type { Connection } from './connection.js'
import { Payload, Tail } from './frame.js'
import type { LogEvent } from './log.js'
import { readFrom, type Shareable, shareable, sharedContext } from './shareable.js'
import { Group, type GroupLimits, Member } from './shared.js'
import { LiveSource, Replay, type SourcePlan, type StreamState, SubscriberTooSlow } from './source.js'

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
  /** By operation and variables. */
  readonly compiled: Map<string, Compiled | null>
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
/** Of one text: as many sets of variables. */
const MOST_COMPILED = 50

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
    const read: DocumentText = { text, document, shareable: new Map(), compiled: new Map() }
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

  /** A member of a group, which graphql-ws waits for as for any other stream. */
  #together<M>(source: LiveSource<M>, operation: SocketOperation, known: Shareable): Member {
    const member = new Member(operation.connection, operation.id)
    const { requestId } = operation.contextValue
    this.#follow(source.plan, new SharedRun(operation, known), member)
      .catch((error: unknown) => member.end(this.#masked(error, requestId)))
      .finally(() => forget(operation))
    return member
  }

  /** Replays what the client missed and joins the group. Nothing of this outlives the joining but the member. */
  async #follow<M>(plan: SourcePlan<M>, run: SharedRun, member: Member): Promise<void> {
    if (plan.after === null) {
      if (!member.ended) this.#group(plan, run).add(member)
      return
    }
    const replay = new Replay(plan, plan.after)
    try {
      while (!member.ended) {
        const step = await replay.next(() => {
          if (!member.ended) this.#group(plan, run).add(member)
        })
        if (member.ended) return
        if (step.kind === 'refetch') return await this.#askToRefetch(plan, run, [member])
        const payload = this.#message(plan, run, step.events, step.kind === 'live' ? 'LIVE' : 'REPLAYING')
        if (step.kind === 'live') {
          replay.end()
          return await member.sendOwn(payload)
        }
        const past = await payload
        if (!member.ended) await connectionOf(member).sendInStep(past, new Tail(member.id))
      }
    } finally {
      replay.end()
    }
  }

  async #message<M>(
    plan: SourcePlan<M>,
    run: SharedRun,
    events: readonly LogEvent[],
    state: StreamState,
  ): Promise<Payload> {
    return new Payload(await this.#executeShared(run, await plan.present(events, state, plan.feed.last)))
  }

  /** The last word of a stream, the same for all whom the log lost. */
  async #askToRefetch<M>(plan: SourcePlan<M>, run: SharedRun, members: readonly Member[]): Promise<void> {
    const payload = await this.#message(plan, run, [], 'REFETCH')
    await Promise.all(
      members.map(async (member) => {
        if (!member.ended) await connectionOf(member).sendInStep(payload, new Tail(member.id))
        member.end()
      }),
    )
  }

  /** The group as it is now: it may have closed since it was asked for last. */
  #group<M>(plan: SourcePlan<M>, run: SharedRun): Group<M> {
    const key = canonicalJson([plan.feed.estateId, plan.sharing?.topic, ...run.key])
    const open = this.#groups.get(key) as Group<M> | undefined
    if (open) return open
    const group: Group<M> = new Group<M>({
      feed: plan.feed,
      present: plan.present,
      execute: (message) => this.#executeShared(run, message),
      onLost: (members) => {
        this.#askToRefetch(plan, run, members).catch((error: unknown) => {
          for (const member of members) member.end(this.#masked(error, run.requestId))
        })
      },
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

  async #executeShared(run: SharedRun, message: unknown): Promise<ExecutionResult> {
    const { document, operationName, variableValues, values } = run
    const plain = await this.#compiled(run)?.(message, sharedContext(values))
    if (plain) return plain
    const result = await execute({
      schema: this.options.schema,
      document,
      operationName,
      variableValues,
      rootValue: message,
      contextValue: sharedContext(values),
    })
    return this.#presentable(result, run.requestId)
  }

  #compiled(run: SharedRun): Compiled | null {
    const { document, operationName, variableValues, text } = run
    const key = canonicalJson(run.key.slice(1, 3))
    let known = text.compiled.get(key)
    if (known === undefined) {
      if (text.compiled.size >= MOST_COMPILED) text.compiled.clear()
      known = compile({ schema: this.options.schema, document, operationName, variableValues })
      text.compiled.set(key, known)
    }
    return known
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

/** What is executed for a group, and what its members have in common: of the first one's operation, that which is everybody's. */
class SharedRun {
  readonly text: DocumentText
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variableValues: Readonly<Record<string, unknown>>
  /** Of the context. */
  readonly values: Readonly<Record<string, string>>
  readonly requestId: string
  readonly key: readonly unknown[]

  constructor(operation: SocketOperation, known: Shareable) {
    this.text = operation.text
    this.document = operation.text.document
    this.operationName = operation.operationName ?? null
    this.variableValues = operation.variableValues ?? {}
    this.values = readFrom(operation.contextValue, known.reads)
    this.requestId = operation.contextValue.requestId
    const variables = Object.entries(this.variableValues).filter(([name]) => !known.spentVariables.has(name))
    this.key = [operation.text.text, this.operationName, Object.fromEntries(variables), this.values]
  }
}

/** Members are made here, each on a connection. */
const connectionOf = (member: Member): Connection => member.socket as Connection

/** graphql-ws keeps the operation for as long as it lasts; of one that others execute, it needs nothing any more. */
function forget(operation: SocketOperation): void {
  Object.assign(operation, { contextValue: null, variableValues: null, rootValue: null, text: null })
}
