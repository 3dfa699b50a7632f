/**
 * Answers that are written down at once. The executor completes an answer field by field, which for a wall of fifty cards costs
 * several times the reading of it. Where every field below a root field is a plain property of its parent — no resolver, so
 * nothing that could ask who is looking — the answer is written as JSON in one pass, by a writer made once for each document, and
 * spliced into the response as text. The root field's own resolver runs as ever: policy, arguments, visibility. Whatever is not
 * provably plain, and whatever surprises the writer, is left to the executor; both answer the same bytes (test/board/whole.test.ts).
 */
import {
  defaultFieldResolver,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { GraphQLContext } from './context.js'
import { DateTime } from './scalars.js'

/** For `@Extensions(whole())` on a query: what it resolves to may be written at once when the document asks for plain fields only. */
export const whole = (): { readonly answeredWhole: true } => ({ answeredWhole: true })

/** The `data` of an answer, written already. Only {@link stringifyResult} may read it. */
export class WrittenData {
  readonly [field: string]: unknown
  constructor(readonly json: string) {}
}

/** For Apollo: as it does it itself, except that what is written already is spliced in. */
export function stringifyResult(result: { readonly data?: unknown }): string {
  const { data } = result
  return data instanceof WrittenData ? `{"data":${data.json}}\n` : `${JSON.stringify(result)}\n`
}

/** Thrown by a writer that meets what only the executor can answer: an error in a field, a promise, a null where none may be. */
const UNSUITABLE = new Error('This answer is the executor’s.')
const unsuitable = (): never => {
  throw UNSUITABLE
}

type Write = (value: unknown) => string

interface Plan {
  readonly key: string
  readonly node: FieldNode
  readonly nodes: readonly FieldNode[]
  readonly field: GraphQLField<unknown, unknown>
  readonly query: GraphQLObjectType
  readonly fragments: Fragments
  readonly write: Write
}

type Fragments = Record<string, FragmentDefinitionNode>

/** Plans of one schema. Documents are few and kept by Apollo; a plan lives as long as its document. */
export class WholeAnswers {
  readonly #plans = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Plan | null>>()
  /** What was written of an answer: readers who were joined (platform/joined.ts) are given the same object. */
  readonly #written = new WeakMap<object, Map<Plan, string>>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** @returns null when the executor has to answer */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    context: GraphQLContext,
  ): Promise<WrittenData | null> {
    const plan = this.#planOf(document, operation)
    if (!plan) return null
    const { field, node, nodes, key } = plan
    try {
      const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, {
        maxErrors: 1,
      })
      // The executor says what is wrong with them.
      if (!coerced) return null
      const info: GraphQLResolveInfo = {
        fieldName: field.name,
        fieldNodes: nodes,
        returnType: field.type,
        parentType: plan.query,
        path: { prev: undefined, key, typename: plan.query.name },
        schema: this.schema,
        fragments: plan.fragments,
        rootValue: undefined,
        operation,
        variableValues: coerced,
      }
      const value: unknown = await field.resolve?.(undefined, getArgumentValues(field, node, coerced), context, info)
      return new WrittenData(`{${JSON.stringify(key)}:${this.#text(plan, value)}}`)
    } catch {
      // Refused, failed, or not plain after all. A query changes nothing, so it may simply be asked again.
      return null
    }
  }

  #text(plan: Plan, value: unknown): string {
    if (typeof value !== 'object' || value === null) return plan.write(value)
    let texts = this.#written.get(value)
    if (!texts) this.#written.set(value, (texts = new Map()))
    let text = texts.get(plan)
    if (text === undefined) texts.set(plan, (text = plan.write(value)))
    return text
  }

  #planOf(document: DocumentNode, operation: OperationDefinitionNode): Plan | null {
    let plans = this.#plans.get(document)
    if (!plans) this.#plans.set(document, (plans = new Map()))
    let plan = plans.get(operation)
    if (plan === undefined) plans.set(operation, (plan = planOf(this.schema, document, operation)))
    return plan
  }
}

function planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan | null {
  const query = schema.getQueryType()
  if (operation.operation !== 'query' || !query || (operation.directives?.length ?? 0) > 0) return null
  const fragments: Fragments = {}
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
  try {
    const [only, ...more] = collected(query, [operation.selectionSet], fragments)
    const [node] = only?.[1] ?? []
    if (!only || !node || more.length > 0) return null
    const [key, nodes] = only
    const field = query.getFields()[node.name.value]
    if (!field?.resolve || field.extensions.answeredWhole !== true) return null
    return { key, node, nodes, field, query, fragments, write: writerOf(field.type, nodes, fragments) }
  } catch (error) {
    if (error === UNSUITABLE) return null
    throw error
  }
}

/** Fields by the key of the response, in its order; the same key more than once is one field with all its selections. */
function collected(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): [key: string, nodes: FieldNode[]][] {
  const fields = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      // @skip and @include depend on the variables.
      if ((selection.directives?.length ?? 0) > 0) unsuitable()
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = fields.get(key)
        if (nodes) nodes.push(selection)
        else fields.set(key, [selection])
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
      if (!fragment || (fragment.directives?.length ?? 0) > 0) return unsuitable()
      if (fragment.typeCondition && fragment.typeCondition.name.value !== type.name) unsuitable()
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) continue
        seen.add(selection.name.value)
      }
      collect(fragment.selectionSet)
    }
  }
  for (const set of sets) collect(set)
  return [...fields]
}

function writerOf(type: GraphQLOutputType, nodes: readonly FieldNode[], fragments: Fragments): Write {
  if (isNonNullType(type)) {
    const write = writerOf(type.ofType, nodes, fragments)
    return (value) => (value === null || value === undefined ? unsuitable() : write(value))
  }
  const write = isListType(type)
    ? listWriter(writerOf(type.ofType, nodes, fragments))
    : isLeafType(type)
      ? leafWriter(type)
      : isObjectType(type) && !type.isTypeOf
        ? objectWriter(type, nodes, fragments)
        : unsuitable()
  return (value) => (value === null || value === undefined ? 'null' : write(value))
}

const listWriter =
  (write: Write): Write =>
  (value) => {
    if (!Array.isArray(value)) return unsuitable()
    let text = ''
    for (let at = 0; at < value.length; at++) text += at === 0 ? write(value[at]) : `,${write(value[at])}`
    return `[${text}]`
  }

function objectWriter(type: GraphQLObjectType, nodes: readonly FieldNode[], fragments: Fragments): Write {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const fields = collected(type, sets, fragments).map(([key, same], at) => {
    const before = `${at === 0 ? '' : ','}${JSON.stringify(key)}:`
    const name = (same[0] as FieldNode).name.value
    if (name === '__typename') return { name: null, before: `${before}${JSON.stringify(type.name)}`, write: String }
    const field = type.getFields()[name]
    const plain = field && (!field.resolve || field.resolve === defaultFieldResolver) && field.args.length === 0
    return plain ? { name, before, write: writerOf(field.type, same, fragments) } : unsuitable()
  })
  return (value) => {
    if (typeof value !== 'object' || typeof (value as { then?: unknown }).then === 'function') return unsuitable()
    let text = '{'
    for (const { name, before, write } of fields) {
      if (name === null) text += before
      else {
        const inner = (value as Record<string, unknown>)[name]
        // The executor would call it.
        if (typeof inner === 'function') return unsuitable()
        text += before + write(inner)
      }
    }
    return `${text}}`
  }
}

/** Instants that have been written: the same stand on the wall again and again, and making one takes longer than finding it. */
const MOST_INSTANTS = 20_000

function leafWriter(type: GraphQLLeafType): Write {
  const general: Write = (value) => {
    if (value instanceof Error) return unsuitable()
    try {
      const text = JSON.stringify(type.serialize(value)) as string | undefined
      return text === undefined || text === 'null' ? unsuitable() : text
    } catch {
      return unsuitable()
    }
  }
  if (type === GraphQLString || type === GraphQLID)
    return (value) => (typeof value === 'string' ? JSON.stringify(value) : general(value))
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? String(value) : general(value))
  if (type === GraphQLInt)
    return (value) => (typeof value === 'number' && (value | 0) === value ? String(value) : general(value))
  const known = new Map<string, string>()
  const bounded = type === DateTime ? MOST_INSTANTS : 'getValues' in type ? Infinity : 0
  if (bounded === 0) return general
  return (value) => {
    if (typeof value !== 'string') return general(value)
    let text = known.get(value)
    if (text === undefined) {
      text = general(value)
      if (known.size >= bounded) known.clear()
      known.set(value, text)
    }
    return text
  }
}

/** Names of the fields that a root field's answer is asked for, whatever fragment they stand in; too many rather than too few. */
export function fieldsAsked({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<string>()
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        collect(fragments[selection.name.value]?.selectionSet)
      }
    }
  }
  for (const node of fieldNodes) collect(node.selectionSet)
  return names
}
