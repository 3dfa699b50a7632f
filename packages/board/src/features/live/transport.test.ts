import { expect, it } from 'vitest'
import { verdictOn } from './transport'

it.each([
  [{ code: 1006 }, 'again'],
  [{ code: 1012 }, 'again'],
  [{ code: 4408 }, 'again'],
  [{ code: 4499 }, 'again'],
  [{ code: 4401 }, 'credentials'],
  [{ code: 4403 }, 'refused'],
  [{ code: 4400 }, 'refused'],
  [new Error('net::ERR'), 'again'],
  [null, 'again'],
  [[{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }], 'again'],
  [[{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }], 'credentials'],
  [[{ message: 'x', extensions: { code: 'NOT_FOUND' } }], 'refused'],
  [[{ message: 'x', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }], 'refused'],
  [[], 'again'],
])('what broke the stream, %j, means: %s', (cause, verdict) => expect(verdictOn(cause).verdict).toBe(verdict))
