import type { GraphQLSchema } from 'graphql'
import type { SubscribeResolverData } from 'type-graphql'
import type { GraphQLContext } from './context.js'

/** Which instances stand behind a schema's fields (schema.ts enters them). */
export const containers = new WeakMap<GraphQLSchema, { get(resolver: unknown): object }>()

/**
 * For `@Subscription({ subscribe })`, which TypeGraphQL calls without an instance: looks up the resolver's own in the container of
 * the schema that is executed, so that several servers may live in one process.
 * @example subscribe: subscribeWith(() => BoardEventsResolver, (resolver, args: BoardEventsArgs) => resolver.open(args))
 */
export const subscribeWith =
  <R extends object, A extends object>(
    resolver: () => abstract new (...args: never[]) => R,
    open: (resolver: R, args: A, context: GraphQLContext) => AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>,
  ) =>
  ({ args, context, info }: SubscribeResolverData<unknown, object, object>) => {
    const instance = containers.get(info.schema)?.get(resolver())
    if (!instance) throw new Error('The schema was built without a container: it can be printed, not executed.')
    return open(instance as R, args as A, context as GraphQLContext)
  }
