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
import { type Compiled, compile, type Written } from './compiled.js'
import type { Connection } from './connection.js'
import { CHUNK } from './feed.js'
import { Payload, Tail } from './frame.js'
import { Block, type Kept, type KeptLimits, KeptTexts } from './kept.js'
import type { LogEvent } from './log.js'
import { readFrom, type Shareable, shareable, sharedContext } from './shareable.js'
import { Group, type GroupLimits, Member } from './shared.js'
import {
  LiveSource,
  LONGEST_REPLAY,
  type Memory,
  Replay,
  type SharedItems,
  type SourcePlan,
  type StreamState,
  SubscriberTooSlow,
} from './source.js'

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
  readonly limits?: Partial<GroupLimits & KeptLimits>
  /** False: every subscriber is executed by itself, as stock servers do. For comparisons. Default true. */
  readonly share?: boolean
}

/** Texts remembered; the least used goes first. */
const MOST_TEXTS = 500
const LONGEST_REMEMBERED = 20_000
/** Of one text: as many sets of variables. */
const MOST_COMPILED = 50

/** What groups have told, kept for those who come back. Some 10,000 cards of the wall are 13 MB. */
const KEPT: KeptLimits = { mostKeptBytes: 67_108_864, mostKeptEvents: LONGEST_REPLAY }

/** Texts of past events that are being made, for all who want them. */
interface Making {
  readonly first: number
  readonly last: number
  /** Resolves when the events have been read. */
  readonly read: Promise<unknown>
  readonly made: Promise<Block | null>
}

export class Operations {
  readonly #texts = new Map<string, DocumentText>()
  readonly #groups = new Map<string, Group>()
  readonly #kept: KeptTexts
  readonly #making = new Map<string, Making[]>()
  #executions = 0
  #deliveries = 0
  #made = 0

  constructor(private readonly options: OperationsOptions) {
    this.#kept = new KeptTexts({ ...KEPT, ...options.limits })
  }

  /** Groups that are open, what all groups ever did, and what is kept; `made`: executions for replays. */
  get stats(): Readonly<Record<'groups' | 'executions' | 'deliveries' | 'made' | 'keptGroups' | 'keptBytes', number>> {
    let executions = this.#executions
    let deliveries = this.#deliveries
    for (const group of this.#groups.values()) {
      executions += group.executions
      deliveries += group.deliveries
    }
    return { groups: this.#groups.size, executions, deliveries, made: this.#made, ...this.#kept.stats }
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
    this.#follow(source.plan, new SharedRun(source.plan, operation, known), member)
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
    const memory = this.#memory(plan, run)
    try {
      while (!member.ended) {
        const step = await replay.next(() => {
          if (!member.ended) this.#group(plan, run).add(member)
        }, memory)
        if (member.ended) return
        if (step.kind === 'refetch') return await this.#askToRefetch(plan, run, [member])
        const payload = this.#replayed(plan, run, step.kept, step.events, step.kind === 'live' ? 'LIVE' : 'REPLAYING')
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

  /** Null when the operation does not show its events one by one, or is not plain. */
  #memory<M>(plan: SourcePlan<M>, run: SharedRun): Memory | null {
    const compiled = this.#apart(plan, run)
    if (!compiled) return null
    const { feed } = plan
    const { key } = run
    /** What follows is read while this is executed, and executed while this is sent; no further ahead, however slow the reader. */
    let next: Making | null = null
    const goOn = (position: number): void => {
      if (position >= feed.last || this.#kept.has(key, feed, position)) next = null
      else if (next?.first !== position + 1) next = this.#make(plan, run, compiled, position)
    }
    return async (position) => {
      const kept = (): Kept | null => this.#kept.after(key, feed, position, Math.min(feed.last, position + CHUNK))
      let found = kept()
      if (!found) {
        const making: Making = next?.first === position + 1 ? next : this.#make(plan, run, compiled, position)
        making.read.then(() => goOn(making.last)).catch(() => {})
        const block = await making.made
        found = kept()
        if (!found && block && block.first <= position + 1 && block.last > position)
          found = { first: position + 1, last: block.last, parts: block.parts(position + 1) }
      }
      if (found) goOn(found.last)
      return found
    }
  }

  /** Texts of the events after the position, read and executed once for all who ask for them meanwhile. They do not depend on when. */
  #make<M>(
    { feed, log, present }: SourcePlan<M>,
    run: SharedRun,
    { compiled, lasting }: Apart,
    position: number,
  ): Making {
    const { epoch, last: head } = feed
    const key = `${epoch} ${run.key}`
    const making = this.#making.get(key) ?? []
    const known = making.find(({ first, last }) => first <= position + 1 && position < last)
    if (known) return known
    const upTo = endOfChunk(position, head)
    const inMemory = feed.since(position)?.slice(0, upTo - position)
    const read = inMemory ? Promise.resolve(inMemory) : log.after(feed.estateId, position, upTo - position, upTo)
    const make = async (): Promise<Block | null> => {
      const events = await read
      // Positions have no gaps: whatever is not there has been pruned.
      if (events[0]?.position !== position + 1) return null
      const message = await present(events, 'REPLAYING', head)
      const written = message && (await compiled.write(message, sharedContext(run.values)))
      if (written?.items.length !== events.length) return null
      this.#made += 1
      const block = Block.of(events, written.items, lasting)
      this.#kept.put(run.key, epoch, block)
      return block
    }
    const made = make().finally(() => {
      const others = this.#making.get(key)?.filter((each) => each.made !== made) ?? []
      if (others.length > 0) this.#making.set(key, others)
      else this.#making.delete(key)
    })
    // Who made it ahead may have left; who waits hears of a failure.
    made.catch(() => {})
    const begun: Making = { first: position + 1, last: upTo, read, made }
    this.#making.set(key, [...making, begun])
    return begun
  }

  #apart<M>({ sharing }: SourcePlan<M>, run: SharedRun): Apart | null {
    const items = sharing?.items
    const compiled = items ? this.#compiled(run, items) : null
    return items && compiled?.apart ? { compiled, lasting: items.lasting } : null
  }

  /** What is kept, with what is to be made anew in its place, and events behind it. */
  async #replayed<M>(
    plan: SourcePlan<M>,
    run: SharedRun,
    kept: Kept | null,
    events: readonly LogEvent[],
    state: StreamState,
  ): Promise<Payload> {
    const { feed, log } = plan
    const apart = this.#apart(plan, run)
    if (kept && apart) {
      const again = [...kept.parts.filter((part): part is LogEvent => !Buffer.isBuffer(part)), ...events]
      const message = await plan.present(again, state, feed.last)
      const written = message && (await apart.compiled.write(message, sharedContext(run.values)))
      if (written?.items.length === again.length) {
        const items = [...kept.parts, ...events]
        let at = 0
        return Payload.written([
          written.before,
          ...items.flatMap((part, index) => {
            const text = Buffer.isBuffer(part) ? part : (written.items[at++] as string)
            return index === 0 ? [text] : [',', text]
          }),
          written.after,
        ])
      }
    }
    // The executor's to answer: the events themselves are needed again.
    const { first = 1, last = 0 } = kept ?? {}
    const rows = kept ? await log.after(feed.estateId, first - 1, last - first + 1, last) : []
    return this.#message(plan, run, [...rows, ...events], state)
  }

  async #message<M>(
    plan: SourcePlan<M>,
    run: SharedRun,
    events: readonly LogEvent[],
    state: StreamState,
  ): Promise<Payload> {
    return this.#executeShared(plan, run, await plan.present(events, state, plan.feed.last))
  }

  /** A message of the group, executed once for all its members; the texts of its events are kept for those who come back. */
  async #told<M>(
    plan: SourcePlan<M>,
    run: SharedRun,
    events: readonly LogEvent[],
    state: StreamState,
    head: number,
  ): Promise<Payload | null> {
    const { epoch } = plan.feed
    const message = await plan.present(events, state, head)
    if (message === null) return null
    const apart = this.#apart(plan, run)
    const keep = ({ items }: Written): void => {
      if (apart && items.length === events.length)
        this.#kept.put(run.key, epoch, Block.of(events, items, apart.lasting))
    }
    return this.#executeShared(plan, run, message, keep)
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
  #group<M>(plan: SourcePlan<M>, run: SharedRun): Group {
    const open = this.#groups.get(run.key)
    if (open) return open
    const group: Group = new Group({
      feed: plan.feed,
      make: (events, state, head) => this.#told(plan, run, events, state, head),
      onLost: (members) => {
        this.#askToRefetch(plan, run, members).catch((error: unknown) => {
          for (const member of members) member.end(this.#masked(error, run.requestId))
        })
      },
      onEmpty: () => {
        this.#executions += group.executions
        this.#deliveries += group.deliveries
        this.#groups.delete(run.key)
      },
      onFailed: (error) => this.options.logger.error({ err: error }, 'a shared execution failed'),
      limits: this.options.limits,
    })
    this.#groups.set(run.key, group)
    return group
  }

  async #executeShared<M>(
    { sharing }: SourcePlan<M>,
    run: SharedRun,
    message: unknown,
    onWritten: (written: Written) => void = () => {},
  ): Promise<Payload> {
    const { document, operationName, variableValues, values } = run
    const written = await this.#compiled(run, sharing?.items)?.write(message, sharedContext(values))
    if (written) {
      onWritten(written)
      return Payload.written([written.before + written.items.join() + written.after])
    }
    const result = await execute({
      schema: this.options.schema,
      document,
      operationName,
      variableValues,
      rootValue: message,
      contextValue: sharedContext(values),
    })
    return Payload.of(this.#presentable(result, run.requestId))
  }

  #compiled(run: SharedRun, items: SharedItems | undefined): Compiled | null {
    const { document, operationName, variableValues, text } = run
    let known = text.compiled.get(run.compiledKey)
    if (known === undefined) {
      if (text.compiled.size >= MOST_COMPILED) text.compiled.clear()
      known = compile({
        schema: this.options.schema,
        document,
        operationName,
        variableValues,
        list: items?.field ?? null,
      })
      text.compiled.set(run.compiledKey, known)
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
  /** Of the group: all that its members have in common. */
  readonly key: string
  readonly compiledKey: string

  constructor(
    { feed, sharing }: Pick<SourcePlan<unknown>, 'feed' | 'sharing'>,
    operation: SocketOperation,
    known: Shareable,
  ) {
    this.text = operation.text
    this.document = operation.text.document
    this.operationName = operation.operationName ?? null
    this.variableValues = operation.variableValues ?? {}
    this.values = readFrom(operation.contextValue, known.reads)
    this.requestId = operation.contextValue.requestId
    const variables = Object.fromEntries(
      Object.entries(this.variableValues).filter(([name]) => !known.spentVariables.has(name)),
    )
    this.compiledKey = canonicalJson([this.operationName, variables, sharing?.items?.field ?? null])
    this.key = canonicalJson([
      feed.estateId,
      sharing?.topic,
      operation.text.text,
      this.operationName,
      variables,
      this.values,
    ])
  }
}

interface Apart {
  readonly compiled: Compiled
  readonly lasting: (event: LogEvent) => boolean
}

/** Replays from different positions meet where chunks end; what fits into one is made at once. */
const endOfChunk = (position: number, head: number): number =>
  head - position <= CHUNK ? head : (Math.floor(position / CHUNK) + 1) * CHUNK

/** Members are made here, each on a connection. */
const connectionOf = (member: Member): Connection => member.socket as Connection

/** graphql-ws keeps the operation for as long as it lasts; of one that others execute, it needs nothing any more. */
function forget(operation: SocketOperation): void {
  Object.assign(operation, { contextValue: null, variableValues: null, rootValue: null, text: null })
}
