/**
 * An operation that many share, made into plain functions once: graphql-js walks document and schema anew for every event, which is
 * most of what a long replay costs. Only what reads plain data can be compiled (every field below the root resolved from its parent
 * alone); whatever is not plain at run time, a missing value, a promise, a value that does not serialise, is left to graphql-js, so
 * that its answer, errors included, is the only one there is.
 */
import {
  defaultFieldResolver,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type GraphQLEnumType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

type Values = Readonly<Record<string, unknown>>
/** @throws what cannot be answered plainly */
type Complete = (value: unknown) => unknown

export interface CompileInput {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | null
  /** As the client gave them. */
  readonly variableValues: Values
}

/** @returns null when the answer is not plain data: execute it */
export type Compiled = (rootValue: unknown, contextValue: unknown) => Promise<ExecutionResult | null>

/** @returns null when some field needs more than its parent */
export function compile({ schema, document, operationName, variableValues: given }: CompileInput): Compiled | null {
  const operation = getOperationAST(document, operationName)
  const rootType = operation && schema.getRootType(operation.operation)
  if (!operation || !rootType) return null
  try {
    const { coerced: variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
    if (!variableValues) return null
    const compiler = new Compiler(document, variableValues)
    const [only, ...more] = compiler.fields(rootType, operation.selectionSet)
    const field = only && rootType.getFields()[only.nodes[0]?.name.value ?? '']
    if (!only || more.length > 0 || !field?.resolve || isAbstractType(getNamedType(field.type))) return null
    const complete = compiler.complete(field.type, only.nodes)
    const { key, nodes } = only
    const args = getArgumentValues(field, nodes[0] as FieldNode, variableValues)
    const info = { ...infoOf(schema, operation, rootType, field, only, compiler.fragments), variableValues }
    return async (rootValue, contextValue) => {
      try {
        const resolved: unknown = await field.resolve?.(rootValue, args, contextValue, { ...info, rootValue })
        return { data: { [key]: complete(resolved) } }
      } catch {
        return null
      }
    }
  } catch {
    return null
  }
}

interface Selected {
  readonly key: string
  readonly nodes: readonly FieldNode[]
}

class NotPlain extends Error {}

class Compiler {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>

  constructor(
    document: DocumentNode,
    private readonly variables: Values,
  ) {
    const found = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    this.fragments = Object.fromEntries(found.map((fragment) => [fragment.name.value, fragment]))
  }

  /** The fields of a selection in the order of the answer, each with all the places that select it. */
  fields(type: GraphQLObjectType, ...sets: readonly SelectionSetNode[]): readonly Selected[] {
    const selected = new Map<string, FieldNode[]>()
    const seen = new Set<string>()
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (!this.#included(node)) continue
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value
          if (key === '__proto__') throw new NotPlain()
          const nodes = selected.get(key)
          if (nodes) nodes.push(node)
          else selected.set(key, [node])
          continue
        }
        let fragment: InlineFragmentNode | FragmentDefinitionNode | undefined
        if (node.kind === Kind.INLINE_FRAGMENT) fragment = node
        else if (seen.has(node.name.value)) continue
        else {
          seen.add(node.name.value)
          fragment = this.fragments[node.name.value]
        }
        if (!fragment) throw new NotPlain()
        const on = fragment.typeCondition?.name.value
        if (on === undefined || on === type.name || type.getInterfaces().some(({ name }) => name === on))
          collect(fragment.selectionSet)
      }
    }
    for (const set of sets) collect(set)
    return [...selected].map(([key, nodes]) => ({ key, nodes }))
  }

  complete(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (!isNonNullType(type)) {
      const present = this.#present(type, nodes)
      return (value) => (value === null || value === undefined ? null : present(value))
    }
    const present = this.#present(type.ofType, nodes)
    return (value) => {
      if (value === null || value === undefined) throw new NotPlain()
      return present(value)
    }
  }

  #present(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isListType(type)) {
      const each = this.complete(type.ofType, nodes)
      return (value) => {
        if (!Array.isArray(value)) throw new NotPlain()
        return value.map(each)
      }
    }
    if (isObjectType(type)) return this.#object(type, nodes)
    if (isAbstractType(type) || isNonNullType(type)) throw new NotPlain()
    return leaf(type)
  }

  #object(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    if (type.isTypeOf) throw new NotPlain()
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const fields = this.fields(type, ...sets).map(({ key, nodes: selections }) => {
      const name = selections[0]?.name.value ?? ''
      if (name === '__typename') return { key, name, complete: () => type.name }
      const field = type.getFields()[name]
      if (!field || (field.resolve && field.resolve !== defaultFieldResolver)) throw new NotPlain()
      return { key, name, complete: this.complete(field.type, selections) }
    })
    return (value) => {
      if (typeof value !== 'object' || value instanceof Error || typeof (value as Values).then === 'function')
        throw new NotPlain()
      const answer: Record<string, unknown> = {}
      for (const { key, name, complete } of fields) answer[key] = complete((value as Values)[name])
      return answer
    }
  }

  #included(node: SelectionSetNode['selections'][number]): boolean {
    if (!node.directives?.length) return true
    return (
      getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if !== false
    )
  }
}

/** Serialised as graphql-js does; a promise or a function is none of it. */
function leaf(type: GraphQLScalarType | GraphQLEnumType): Complete {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, name]))
    return (value) => {
      const name = names.get(value)
      if (name === undefined) throw new NotPlain()
      return name
    }
  }
  return (value) => {
    if (typeof value === 'function' || (typeof value === 'object' && !(value instanceof Date))) throw new NotPlain()
    const serialised: unknown = type.serialize(value)
    if (serialised === null || serialised === undefined) throw new NotPlain()
    return serialised
  }
}

const infoOf = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { key, nodes }: Selected,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Omit<GraphQLResolveInfo, 'rootValue' | 'variableValues'> => ({
  fieldName: field.name,
  fieldNodes: nodes,
  returnType: field.type,
  parentType,
  path: { prev: undefined, key, typename: parentType.name },
  schema,
  fragments: fragments as GraphQLResolveInfo['fragments'],
  operation,
})
