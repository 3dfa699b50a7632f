/**
 * An operation that many share, made into plain functions once: graphql-js walks document and schema anew for every event, which is
 * most of what a long replay costs. The functions write the answer's JSON at once, without the objects between. Only what reads plain
 * data can be compiled (every field below the root resolved from its parent alone); whatever is not plain at run time, a missing value,
 * a promise, a value that does not serialise, is left to graphql-js, so that its answer, errors included, is the only one there is.
 */
import {
  defaultFieldResolver,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLBoolean,
  type GraphQLEnumType,
  type GraphQLField,
  GraphQLID,
  GraphQLIncludeDirective,
  GraphQLInt,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  GraphQLString,
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
type Write = (value: unknown) => string

export interface CompileInput {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | null
  /** As the client gave them. */
  readonly variableValues: Values
  /** A list of the root's answer whose items are wanted apart. */
  readonly list?: string | null
}

/** The text of an answer: `before`, the items with commas between, `after`. There are no items when no list stands apart. */
export interface Written {
  readonly before: string
  readonly items: readonly string[]
  readonly after: string
}

export interface Compiled {
  /** Whether the list is selected, once, so that its items can stand apart. */
  readonly apart: boolean
  /** @returns null when the answer is not plain data: execute it */
  write(rootValue: unknown, contextValue: unknown): Promise<Written | null>
}

/** @returns null when some field needs more than its parent */
export function compile({
  schema,
  document,
  operationName,
  variableValues: given,
  list = null,
}: CompileInput): Compiled | null {
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
    const parts = list === null ? null : compiler.parts(field.type, only.nodes, list)
    const write = compiler.writer(field.type, only.nodes)
    const { key, nodes } = only
    const before = `{"data":{${JSON.stringify(key)}:`
    const args = getArgumentValues(field, nodes[0] as FieldNode, variableValues)
    const info = { ...infoOf(schema, operation, rootType, field, only, compiler.fragments), variableValues }
    return {
      apart: parts !== null,
      async write(rootValue, contextValue) {
        try {
          const resolved: unknown = await field.resolve?.(rootValue, args, contextValue, { ...info, rootValue })
          const written = parts?.(resolved) ?? { before: write(resolved), items: [], after: '' }
          return { before: before + written.before, items: written.items, after: `${written.after}}}` }
        } catch {
          return null
        }
      },
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

  writer(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (!isNonNullType(type)) {
      const present = this.#present(type, nodes)
      return (value) => (value === null || value === undefined ? 'null' : present(value))
    }
    const present = this.#present(type.ofType, nodes)
    return (value) => {
      if (value === null || value === undefined) throw new NotPlain()
      return present(value)
    }
  }

  /** An object with the items of one of its lists apart. @returns null when that one is not a list, or not selected exactly once */
  parts(
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    list: string,
  ): ((value: unknown) => Written | null) | null {
    const object = isNonNullType(type) ? type.ofType : type
    if (!isObjectType(object)) return null
    const fields = this.#fieldsOf(object, nodes)
    const at = fields.findIndex(({ name }) => name === list)
    const found = fields[at]
    if (!found || fields.some(({ name }, other) => name === list && other !== at)) return null
    const listType = object.getFields()[list]?.type
    const items = isNonNullType(listType) ? listType.ofType : listType
    if (!isListType(items)) return null
    const write = this.writer(items.ofType, found.nodes)
    const [first, last] = [fields.slice(0, at), fields.slice(at + 1)]
    return (value) => {
      if (value === null || value === undefined) return null
      const values = plainObject(value)
      const listed = values[list]
      if (!Array.isArray(listed)) return null
      return {
        before: `{${first.map((each) => each.before + each.write(values[each.name])).join('')}${found.before}[`,
        items: listed.map(write),
        after: `]${last.map((each) => each.before + each.write(values[each.name])).join('')}}`,
      }
    }
  }

  #present(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isListType(type)) {
      const write = this.writer(type.ofType, nodes)
      return (value) => {
        if (!Array.isArray(value)) throw new NotPlain()
        return `[${value.map(write).join(',')}]`
      }
    }
    if (isObjectType(type)) {
      const fields = this.#fieldsOf(type, nodes)
      return (value) => {
        const values = plainObject(value)
        let text = '{'
        for (const { before, name, write } of fields) text += before + write(values[name])
        return `${text}}`
      }
    }
    if (isAbstractType(type) || isNonNullType(type)) throw new NotPlain()
    return leaf(type)
  }

  /** What stands before each value, comma and key, and how it is written. */
  #fieldsOf(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): readonly { before: string; name: string; nodes: readonly FieldNode[]; write: Write }[] {
    if (type.isTypeOf) throw new NotPlain()
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return this.fields(type, ...sets).map(({ key, nodes: selections }, at) => {
      const name = selections[0]?.name.value ?? ''
      const before = `${at === 0 ? '' : ','}${JSON.stringify(key)}:`
      if (name === '__typename') return { before, name, nodes: selections, write: () => JSON.stringify(type.name) }
      const field = type.getFields()[name]
      if (!field || (field.resolve && field.resolve !== defaultFieldResolver)) throw new NotPlain()
      return { before, name, nodes: selections, write: this.writer(field.type, selections) }
    })
  }

  #included(node: SelectionSetNode['selections'][number]): boolean {
    if (!node.directives?.length) return true
    return (
      getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if !== false
    )
  }
}

function plainObject(value: unknown): Values {
  if (typeof value !== 'object' || value instanceof Error || typeof (value as Values).then === 'function')
    throw new NotPlain()
  return value as Values
}

/** Serialised as graphql-js does; a promise or a function is none of it. What most leaves are is written without asking the type. */
function leaf(type: GraphQLScalarType | GraphQLEnumType): Write {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, JSON.stringify(name)]))
    return (value) => {
      const name = names.get(value)
      if (name === undefined) throw new NotPlain()
      return name
    }
  }
  const general: Write = (value) => {
    if (typeof value === 'function' || (typeof value === 'object' && !(value instanceof Date))) throw new NotPlain()
    const serialised: unknown = type.serialize(value)
    if (serialised === null || serialised === undefined) throw new NotPlain()
    if (typeof serialised === 'string') return quoted(serialised)
    const text = JSON.stringify(serialised) as string | undefined
    if (text === undefined) throw new NotPlain()
    return text
  }
  if (type === GraphQLString || type === GraphQLID)
    return (value) => (typeof value === 'string' ? quoted(value) : general(value))
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? String(value) : general(value))
  if (type === GraphQLInt)
    return (value) => (typeof value === 'number' && (value | 0) === value ? String(value) : general(value))
  return general
}

const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/

const quoted = (text: string): string => (NOTHING_TO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text))

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
