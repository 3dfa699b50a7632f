/** Calls of every root field, made from the schema: so that a field that is added is tested without anybody remembering it. */
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

export interface RootField {
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly name: string
  readonly args: readonly GraphQLArgument[]
  /** Ready to send, with every argument as a variable. */
  readonly document: string
  /** Whether the answer has a place for refusals. */
  readonly answersRefusals: boolean
}

export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map(({ name, args, type }) => {
      const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
      const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const named = getNamedType(type)
      const answersRefusals = !isObjectType(named) && isCompositeType(named)
      return {
        kind,
        name,
        args,
        answersRefusals,
        document: `${kind}${variables && ` (${variables})`} { ${name}${given && `(${given})`} ${selection(type, answersRefusals)} }`,
      }
    }),
  )
}

function selection(type: GraphQLOutputType, answersRefusals: boolean): string {
  if (answersRefusals) return '{ __typename ... on Refusal { code rule reason message facts } }'
  return isCompositeType(getNamedType(type)) ? '{ __typename }' : ''
}

/** Values of the leaves; what is not named gets a plausible value of its type. */
export interface Leaves {
  /** Of ID arguments and fields by name. Default: an id that nothing has. */
  readonly ids?: Readonly<Record<string, string>>
  /** Overrides one leaf; answering undefined leaves it as it is. `path` is as in complaints: input.lines[0].text */
  readonly leaf?: (path: string, type: string) => unknown
}

const NOBODY = '0196f3a1-7c00-7000-8000-00000000dead'

/** Variables for a call: what must be given and, with `all`, what may be given too. */
export function variablesFor(
  field: Pick<RootField, 'args'>,
  leaves: Leaves = {},
  all = false,
): Record<string, unknown> {
  return Object.fromEntries(
    field.args
      .filter((arg) => all || isNonNullType(arg.type) || leaves.ids?.[arg.name])
      .map((arg) => [arg.name, valueOf(arg.type, arg.name, arg.name, leaves, all)]),
  )
}

function valueOf(type: GraphQLInputType, name: string, path: string, leaves: Leaves, all: boolean): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType, name, path, leaves, all)
  if (isListType(type)) return [valueOf(type.ofType as GraphQLInputType, name, `${path}[0]`, leaves, all)]
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => all || isNonNullType(field.type) || leaves.ids?.[field.name])
        .map((field) => [field.name, valueOf(field.type, field.name, `${path}.${field.name}`, leaves, all)]),
    )
  }
  const replaced = leaves.leaf?.(path, type.name)
  if (replaced !== undefined) return replaced
  if (isEnumType(type)) return type.getValues()[0]?.name
  switch (type.name) {
    case 'ID':
      return leaves.ids?.[name] ?? NOBODY
    case 'Int':
    case 'Float':
    case 'SafeInt':
      return 1
    case 'Boolean':
      return true
    case 'DateTime':
      return new Date(Date.now() + 86_400_000).toISOString()
    case 'JSON':
      return [[[1, 2, 3]]]
    default:
      return name === 'month' ? '2026-11' : 'text'
  }
}
