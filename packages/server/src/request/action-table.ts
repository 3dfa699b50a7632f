/**
 * Mutations from tables. Forty actions share one way in; a table says of each what it does and what it is given, and these few
 * lines make of it the input type, the field and the resolver, so that no action can come in by another way.
 */
import { Arg, Ctx, Field, InputType, Mutation } from 'type-graphql'
import { signedIn, type GraphQLContext } from '../platform/graphql/context.js'
import type { Caller } from '../platform/record.js'

export interface InputField {
  /** As @Field takes it. */
  readonly type: () => unknown
  /** Ends with an example. */
  readonly description: string
  readonly optional?: true
  readonly defaultValue?: unknown
}

/** @param description ends with an example */
export const text = (description: string): InputField => ({ type: () => String, description })
export const optionalText = (description: string): InputField => ({ ...text(description), optional: true })

export interface ActionEntry {
  /** What it does, as a sentence; the rule that asks for it. */
  readonly does: string
  /** The input beside the record, as GraphQL. @example '{reason: "Parts are missing"}' */
  readonly example: string
  readonly input: Readonly<Record<string, InputField>>
}

type InputClass = new () => object

/** An input type of these fields, in this order. */
export function inputClass(
  name: string,
  description: string,
  fields: Readonly<Record<string, InputField>>,
): InputClass {
  const { [name]: type } = { [name]: class {} }
  for (const [field, { type: of, description: words, optional, defaultValue }] of Object.entries(fields)) {
    const options = {
      description: words,
      nullable: optional ?? false,
      ...(defaultValue === undefined ? {} : { defaultValue }),
    }
    Field(of as never, options)((type as InputClass).prototype as object, field)
  }
  InputType(name, { description })(type as InputClass)
  return type as InputClass
}

type Given = Readonly<Record<string, unknown>>

export interface ActionMutation<R> {
  readonly name: string
  /** Ends with an example of the whole call. */
  readonly description: string
  readonly input: new () => object
  /** Arguments beside `input`. */
  readonly more?: Readonly<Record<string, InputField>>
  readonly result: object
  readonly call: (this: R, input: Given, context: GraphQLContext, more: Given) => Promise<object>
}

/** Adds a mutation `name(input: …): Result!` to a resolver class. */
export function addMutation<R extends object>(
  resolver: abstract new (...parts: never[]) => R,
  { name, description, input, more = {}, result, call }: ActionMutation<R>,
): void {
  const prototype = resolver.prototype as Record<string, unknown>
  const others = Object.entries(more)
  prototype[name] = function (this: R, context: GraphQLContext, given: Given, ...values: unknown[]) {
    return call.call(this, given, context, Object.fromEntries(others.map(([argument], at) => [argument, values[at]])))
  }
  Ctx()(prototype, name, 0)
  const example = /\(input: (\{.*\})\) \{/.exec(description)?.[1] ?? '{}'
  Arg('input', () => input, { description: `What the action is given. Example: ${example}` })(prototype, name, 1)
  for (const [at, [argument, { type, description: words, optional }]] of others.entries()) {
    Arg(argument, type as never, { description: words, nullable: optional ?? false })(prototype, name, at + 2)
  }
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor
  Mutation(() => result as never, { description })(prototype, name, descriptor)
}

/** @example pascal('SIGN_OFF') === 'SignOff' */
export const pascal = (action: string): string =>
  action.toLowerCase().replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** Whoever calls, for the services: who, under which key's owner, and from where. */
export function callerOf(context: GraphQLContext): Caller {
  const actor = signedIn(context)
  if (actor.accountId === null) throw new Error('An actor without an account or device came in by the API.')
  return { actor, callerId: actor.accountId, source: `${context.source} ${context.remote}` }
}

/** The fields that the table names, and no others: what goes into the command. */
export const commandInput = (entry: ActionEntry, given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(entry.input).map((field) => [field, given[field]]))
