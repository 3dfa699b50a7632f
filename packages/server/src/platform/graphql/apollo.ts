import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from '../logger.js'
import type { GraphQLContext } from './context.js'
import { badInput, isUnexpected, presentError } from './errors.js'
import { costProblem, limitRules, MOST_TOKENS } from './limits.js'
import { stringifyResult, WholeAnswers } from './whole.js'

/** The API over HTTP. Not started: http/app.ts mounts it, compose starts and stops it. */
export function createApollo(
  schema: GraphQLSchema,
  { logger }: { readonly logger: Logger },
): ApolloServer<GraphQLContext> {
  /** formatError is not told whose request it is; the plugin below is. */
  const requestIds = new WeakMap<object, string>()

  const tellRequestIds: ApolloServerPlugin<GraphQLContext> = {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) requestIds.set(error, contextValue.requestId)
          return Promise.resolve()
        },
        didResolveOperation({ schema, document, operation, request }) {
          // Executed as if it were a query, a subscription would pass by the guard in front of its source.
          if (operation?.operation === 'subscription') {
            throw badInput(
              'Subscriptions are answered over a socket that speaks graphql-transport-ws, at the same address.',
              { http: { status: 400 } },
            )
          }
          const problem = operation && costProblem(schema, document, operation, request.variables ?? {})
          if (problem) throw problem
          return Promise.resolve()
        },
      }),
  }

  const wholes = new WholeAnswers(schema)
  const answerWhole: ApolloServerPlugin<GraphQLContext> = {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ document, operation, request, contextValue }) {
          const data = await wholes.answer(document, operation, request.variables ?? {}, contextValue)
          return data && { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } }
        },
      }),
  }

  return new ApolloServer<GraphQLContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // The board's documents are few and known; a cache of texts that strangers choose is only a place to fill.
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    stringifyResult,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [...limitRules],
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      tellRequestIds,
      answerWhole,
      // It instruments every field and nothing of ours may be cached by others.
      ApolloServerPluginCacheControlDisabled(),
      // Apollo's page loads its scripts from elsewhere; http/welcome.ts greets who opens the endpoint in a browser.
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError(formatted, error) {
      if (!(error instanceof GraphQLError) || !isUnexpected(error)) return formatted
      return presentError(error, requestIds.get(error) ?? 'unknown', logger)
    },
  })
}
