/**
 * So that one document cannot flatten the server: how deep it goes, how often it renames, and how many objects it may ask for.
 * Parsing is bounded by tokens (apollo.ts, socket), the body by bytes (http).
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationRule,
  valueFromASTUntyped,
} from 'graphql'
import { LARGEST_PAGE } from './connection.js'
import { tooMuch } from './errors.js'

export const MOST_TOKENS = 8_000
const DEEPEST = 14
/** An introspection query goes 14 deep by itself, through lists of lists. */
const DEEPEST_INTROSPECTION = 20
const MOST_ALIASES = 60
/** Fields within fields are bounded by depth; inline fragments, arguments and values within values open brackets, too. */
const MOST_BRACKETS = 100
const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])
const MOST_ROOT_FIELDS = 40
/** Objects that one operation may produce, by estimate. A page of 200 full orders is about 50,000. */
const DEAREST = 150_000
/** How many entries a list is taken to have when nothing says so. */
const USUAL_LIST = 5
/** Lists that are known to be longer or shorter, by Type.field. */
const LIST_LENGTHS: Readonly<Record<string, number>> = {
  'Query.estates': 2,
  'Me.estates': 2,
  'Estate.buildings': 20,
  'Building.units': 150,
  'Unit.residents': 3,
  'Query.units': 20,
  'Query.people': 50,
  'Query.rules': 150,
  // Of four hundred days at most.
  'Query.shifts': 500,
  'Query.workCalendar': 100,
  'Query.technicians': 30,
  'Query.suggestTechnicians': 30,
  'PriceListVersion.items': 500,
  'Board.items': 100,
  'Board.technicians': 30,
  'Query.priceLists': 10,
  'Query.priceListChanges': 50,
  'WorkOrder.priceHistory': 12,
  'WorkOrder.checklistRecord': 30,
  'Query.checklists': 12,
  'Checklist.steps': 15,
  'OrderChecklist.steps': 15,
  'Query.callbackDraws': 4,
  // A whole month's callbacks.
  'CallbackDraw.list': 1_000,
  'WorkOrder.permittedActions': 40,
  'WorkOrder.history': 20,
}

/**
 * What is read for a field whatever is asked of it, in objects: figures that are counted from all orders of a month, lists that pass
 * over what the viewer may not read. Sixty aliases of one of them must not be cheap because their answers are small.
 */
const READS: Readonly<Record<string, number>> = {
  'Query.statistics': 3_000,
  'Query.statisticsOrders': 3_000,
  'Statistics.trend': 36_000,
  'Statistics.groups': 500,
  'Query.callbackDraws': 500,
  'Query.verifyDraw': 3_000,
  'Query.incidents': 2_000,
  'Query.complaints': 2_000,
  'Query.enquiries': 2_000,
  'Query.suggestTechnicians': 500,
  'Query.priceListDrafts': 500,
}

/**
 * Before a text is parsed: parser and validation go down into each bracket by calling themselves, and a text of nothing but
 * brackets would take the whole stack. What cannot be split into tokens is left to the parser, which says so in words.
 * @returns the complaint, or null when it may be parsed
 */
export function nestingProblem(text: string): GraphQLError | null {
  const lexer = new Lexer(new Source(text))
  let depth = 0
  try {
    for (let tokens = 0; tokens <= MOST_TOKENS; tokens++) {
      const { kind } = lexer.advance()
      if (kind === TokenKind.EOF) return null
      if (OPENING.has(kind)) depth++
      else if (CLOSING.has(kind)) depth--
      if (depth > MOST_BRACKETS)
        return tooMuch(`The document has more than ${MOST_BRACKETS} brackets open within each other.`, {
          limit: MOST_BRACKETS,
        })
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
  }
  return null
}

/** What parsing or validation threw that is no complaint of theirs: the document went deeper than the stack. */
export const unreadable = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : tooMuch('The document is too deep or too large to be read.', {})

/** For validation, before any resolver runs. */
export const limitRules: readonly ValidationRule[] = [
  (context) => ({
    Document: {
      enter(document) {
        const problem = shapeProblem(document)
        if (problem) context.reportError(problem)
      },
    },
  }),
]

function shapeProblem(document: DocumentNode): GraphQLError | null {
  const fragments = fragmentsOf(document)
  const depths = new Map<string, number>()
  let aliases = 0

  const depthOf = (set: SelectionSetNode, within: ReadonlySet<string>): number => {
    let deepest = 0
    for (const selection of set.selections) {
      let depth = 0
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) aliases++
        depth = 1 + (selection.selectionSet ? depthOf(selection.selectionSet, within) : 0)
        // Introspection is bounded apart, because its own query is deeper than any of ours may be.
        if (selection.name.value.startsWith('__')) depth = depth > DEEPEST_INTROSPECTION ? depth : Math.min(depth, 1)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) depth = depthOf(selection.selectionSet, within)
      else {
        const name = selection.name.value
        const fragment = fragments.get(name)
        // A fragment within itself is refused by GraphQL's own rule; here it must only not go on for ever.
        if (!fragment || within.has(name)) continue
        depth = depths.get(name) ?? depthOf(fragment.selectionSet, new Set(within).add(name))
        depths.set(name, depth)
      }
      deepest = Math.max(deepest, depth)
    }
    return deepest
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const depth = depthOf(definition.selectionSet, new Set())
    if (depth > DEEPEST)
      return tooMuch(`The operation is nested ${depth} deep; at most ${DEEPEST} is answered.`, {
        depth,
        limit: DEEPEST,
      })
    const roots = definition.selectionSet.selections.length
    if (roots > MOST_ROOT_FIELDS) {
      return tooMuch(`The operation asks for ${roots} things at once; at most ${MOST_ROOT_FIELDS} are answered.`, {
        roots,
        limit: MOST_ROOT_FIELDS,
      })
    }
  }
  return aliases > MOST_ALIASES
    ? tooMuch(`The document has ${aliases} aliases; at most ${MOST_ALIASES} are answered.`, {
        aliases,
        limit: MOST_ALIASES,
      })
    : null
}

/**
 * Estimate of how many objects an operation makes: 1 for each, times the length of the lists that it stands in, and what
 * is read for it beside. Linear in the document, however often a fragment is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = fragmentsOf(document)
  const known = new Map<string, number>()

  const ofSet = (type: GraphQLCompositeType, set: SelectionSetNode, paged: number): number => {
    let cost = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(type, selection, paged)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
        if (isCompositeType(on)) cost += ofSet(on, selection.selectionSet, paged)
      } else {
        const name = selection.name.value
        const fragment = fragments.get(name)
        const on = fragment && schema.getType(fragment.typeCondition.name.value)
        if (!fragment || !isCompositeType(on)) continue
        const key = `${name} ${paged}`
        if (!known.has(key)) {
          known.set(key, 0)
          known.set(key, ofSet(on, fragment.selectionSet, paged))
        }
        cost += known.get(key) as number
      }
    }
    return cost
  }

  const ofField = (type: GraphQLCompositeType, node: FieldNode, paged: number): number => {
    if (!node.selectionSet || !(isObjectType(type) || isInterfaceType(type))) return 0
    const field = type.getFields()[node.name.value]
    if (!field) return 0
    const inner = getNamedType(field.type)
    if (!isCompositeType(inner)) return 0
    const size = pageSize(node, variables)
    const list = isList(field.type)
    // A connection's size counts for its edges; a list with `first` has it itself.
    const times = !list
      ? 1
      : (size ??
        (node.name.value === 'edges' && paged > 0
          ? paged
          : (LIST_LENGTHS[`${type.name}.${node.name.value}`] ?? USUAL_LIST)))
    const passedOn = list ? 0 : (size ?? (inner.name.endsWith('Connection') ? 50 : 0))
    return (READS[`${type.name}.${node.name.value}`] ?? 0) + times * (1 + ofSet(inner, node.selectionSet, passedOn))
  }

  const root = schema.getRootType(operation.operation)
  return root ? ofSet(root, operation.selectionSet, 0) : 0
}

/** @returns the complaint, or null when the operation may run */
export function costProblem(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const cost = costOf(schema, document, operation, variables)
  return cost > DEAREST
    ? tooMuch(
        `The operation would make about ${cost} objects; at most ${DEAREST} are answered. Ask for smaller pages.`,
        { cost, limit: DEAREST },
      )
    : null
}

function pageSize(node: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  for (const argument of node.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue
    const size = valueFromASTUntyped(argument.value, variables)
    // What is not a size is refused elsewhere; here it must not make anything cheap.
    if (size != null) return typeof size === 'number' && size > 0 ? Math.min(size, LARGEST_PAGE) : LARGEST_PAGE
  }
  return null
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type))

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
}
