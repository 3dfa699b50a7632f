/**
 * Whether one execution may serve several subscribers, and which. Shared is only what provably reads nothing of the viewer: a
 * field without a resolver of its own reads its parent object alone; one with a resolver must name, in its extensions, all that it
 * reads from the context. Whatever does not say so is executed for each subscriber by itself.
 */
import {
  defaultFieldResolver,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getOperationAST,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { GraphQLContext } from '../platform/graphql/context.js'

/** What a shareable resolver may read of the context. Its value becomes part of the group's key. */
const READABLE = {
  locale: (context: GraphQLContext) => context.locale,
} as const satisfies Record<string, (context: GraphQLContext) => string>
export type Readable = keyof typeof READABLE

/**
 * For `@Extensions(reads())` on a field with a resolver of its own: all that it reads from the context, nothing by default.
 * @example \@Extensions(reads('locale'))
 */
export const reads = (...keys: readonly Readable[]): { readonly readsOfContext: readonly Readable[] } => ({
  readsOfContext: keys,
})

/** What is known of an operation, whoever asks it. */
export interface Shareable {
  readonly reads: readonly Readable[]
  /** Variables that only fill arguments which are spent once the stream is live. */
  readonly spentVariables: ReadonlySet<string>
}

/**
 * @param spentArguments arguments of the root field that the group's executions do not need
 * @returns null when some field may depend on the viewer in a way that is not declared
 */
export function shareable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  spentArguments: readonly string[],
): Shareable | null {
  const operation = getOperationAST(document, operationName)
  const root = operation && rootField(operation)
  if (!root) return null
  const reading = new Set<Readable>()
  const uses = new Map<string, { spent: number; all: number }>()
  let allKnown = true
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => (node === operation ? undefined : false),
      Field(node) {
        // Clients that cache put it everywhere (Apollo, urql); it says what the schema says, and that of its parent is checked there.
        if (node.name.value === TypeNameMetaFieldDef.name && node !== root) return
        const field = info.getFieldDef()
        const declared = field ? declaredReads(field) : null
        if (!field || !declared || isAbstractType(getNamedType(field.type)) || hasTypeCheck(field)) allKnown = false
        else for (const key of declared) reading.add(key)
        if (node !== root) return
        for (const { name, value } of node.arguments ?? []) {
          if (spentArguments.includes(name.value) && value.kind === Kind.VARIABLE) used(value.name.value).spent += 1
        }
      },
      VariableDefinition: () => false,
      Variable(node) {
        used(node.name.value).all += 1
      },
    }),
  )
  if (!allKnown) return null
  const spent = [...uses].filter(([, times]) => times.spent === times.all).map(([name]) => name)
  return { reads: [...reading].sort(), spentVariables: new Set(spent) }

  function used(name: string): { spent: number; all: number } {
    let times = uses.get(name)
    if (!times) uses.set(name, (times = { spent: 0, all: 0 }))
    return times
  }
}

/** Values of the context that the group's members have in common. */
export const readFrom = (context: GraphQLContext, keys: readonly Readable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [key, READABLE[key](context)]))

/**
 * The context of a shared execution: what was declared, and nothing else. A resolver that reads more fails, loudly and for
 * everybody, instead of showing one viewer's data to another.
 */
export function sharedContext(values: Readonly<Record<string, string>>): GraphQLContext {
  return new Proxy({} as GraphQLContext, {
    get(_target, key) {
      if (typeof key === 'string' && key in values) return values[key]
      if (typeof key === 'symbol' || key === 'then') return undefined
      throw new Error(`A resolver of a shared execution read context.${key} without declaring it (live/shareable.ts).`)
    },
  })
}

/** The only selection of a subscription, when it is a plain field. */
function rootField(operation: OperationDefinitionNode): FieldNode | null {
  const [only, ...more] = operation.selectionSet.selections
  return more.length === 0 && only?.kind === Kind.FIELD ? only : null
}

function declaredReads(field: GraphQLField<unknown, unknown>): readonly Readable[] | null {
  if (!field.resolve || field.resolve === defaultFieldResolver) return []
  const declared = (field.extensions as { readsOfContext?: unknown }).readsOfContext
  return Array.isArray(declared) && declared.every((key) => Object.hasOwn(READABLE, key as string))
    ? (declared as Readable[])
    : null
}

/** `isTypeOf` is handed the context as well, and cannot say what it reads of it. */
function hasTypeCheck(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type)
  return isObjectType(type) && Boolean(type.isTypeOf)
}
