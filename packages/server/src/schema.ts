import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaOf, type Container } from './platform/graphql/schema.js'
import { resolvers } from './resolvers.js'

/**
 * The schema of the whole API.
 * @param container omitted: the schema can be printed (it needs no database), not executed
 * @throws naming the root field when one has no policy
 */
export const buildDispatchSchema = (container?: Container): GraphQLSchema => buildSchemaOf(resolvers, container)
