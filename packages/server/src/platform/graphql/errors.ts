/** Errors of the call itself. Refusals of a rule are no errors: see refusal.type.ts. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from '../logger.js'

/** The call is wrong, whoever makes it. */
export const badInput = (message: string, facts: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...facts } })

/** Nobody is signed in, or the sign-in ran out: refresh or sign in, then come again. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first: there is no valid access token with this call.', {
    extensions: { code: 'UNAUTHENTICATED', rule: 'API', reason: 'signInNeeded' },
  })

/** The document asks for more than is answered. Apollo gives every complaint of validation this code; the reason tells them apart. */
export const tooMuch = (message: string, facts: Readonly<Record<string, unknown>>): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'queryTooLarge', http: { status: 400 }, ...facts },
  })

const MASKED = 'Internal error'

/** An error that nobody threw for the caller: a bug, or a database that is away. */
export const isUnexpected = (error: GraphQLError): boolean =>
  error.originalError != null
    ? !(error.originalError instanceof GraphQLError)
    : error.extensions.code === 'INTERNAL_SERVER_ERROR'

/**
 * What may be said of an error, for HTTP and socket alike: unexpected ones keep their path and are logged with the request id that
 * the caller sees, so that the two can be brought together.
 */
export function presentError(error: GraphQLError, requestId: string, logger: Logger): GraphQLFormattedError {
  if (!isUnexpected(error)) return error.toJSON()
  logger.error(
    { err: error.originalError ?? error, requestId, path: error.path?.join('.') },
    'unexpected error in an operation',
  )
  return {
    message: MASKED,
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  }
}
