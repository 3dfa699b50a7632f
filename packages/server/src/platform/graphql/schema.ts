import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { guardRootFields } from './guard.js'
import { DateTime } from './scalars.js'
import './enums.js'

export type ResolverClass = abstract new (...args: never[]) => object

/** Resolver classes and their instances; compose fills it. No library: who makes what stands in compose, to be read. */
export class Container {
  readonly #instances = new Map<unknown, object>()

  add(...instances: readonly object[]): this {
    for (const instance of instances) this.#instances.set(instance.constructor, instance)
    return this
  }

  get(resolver: unknown): object {
    const instance = this.#instances.get(resolver)
    if (!instance)
      throw new Error(`${(resolver as ResolverClass).name} was not given to the container: compose.ts forgot it.`)
    return instance
  }

  has(resolver: unknown): boolean {
    return this.#instances.has(resolver)
  }
}

/** Every subscription of ours brings its own source; TypeGraphQL asks for a pub/sub all the same. */
const noPubSub = {
  publish: () => {
    throw new Error('Events come from the log, not from a pub/sub.')
  },
  subscribe: () => {
    throw new Error('Give @Subscription its own subscribe function.')
  },
}

/**
 * Builds the schema from the resolver classes and closes every root field with the policy and the limits on input.
 * @param container omitted: the schema can be printed and validated against, not executed
 */
export function buildSchemaOf(resolvers: readonly ResolverClass[], container = new Container()): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as [Function],
    container,
    validate: false,
    pubSub: noPubSub,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  })
  guardRootFields(schema)
  containers.set(schema, container)
  return schema
}

const containers = new WeakMap<GraphQLSchema, Container>()

/** The instance behind a resolver class, for `@Subscription({ subscribe })`: TypeGraphQL hands it `info.schema`, but no instance. */
export const instanceOf = <T extends object>(
  schema: GraphQLSchema,
  resolver: abstract new (...args: never[]) => T,
): T => (containers.get(schema) as Container).get(resolver) as T
