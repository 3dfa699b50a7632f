/** Why an action is refused, as data: the API translates it, the tests compare it. */

/**
 * Kind of refusal. FORBIDDEN: the wrong person. WRONG_STATE: the status does not admit the action. UNMET: a guard of the
 * rule is not met. INVALID: the input itself is wrong. CONFLICT: somebody else acted first. NOT_FOUND: no such record for
 * this viewer. REPLAY: the idempotency key was used with other input.
 */
export type RefusalCode = 'FORBIDDEN' | 'WRONG_STATE' | 'UNMET' | 'INVALID' | 'CONFLICT' | 'NOT_FOUND' | 'REPLAY'

export type Fact = string | number | boolean | null | readonly string[]

/**
 * A refusal names the rule of procedure.md that refused (or LIFE for lifecycle.md's table, API for the form of the call),
 * the message key under which its sentence is kept, and the facts that go into the sentence.
 * @example { code: 'UNMET', rule: 'QUO-4', reason: 'consentMissing', facts: { quoteNo: 2 } }
 */
export interface Refusal {
  readonly code: RefusalCode
  readonly rule: string
  readonly reason: string
  readonly facts: Readonly<Record<string, Fact>>
}

export const refuse = (
  code: RefusalCode,
  rule: string,
  reason: string,
  facts: Readonly<Record<string, Fact>> = {},
): Refusal => ({ code, rule, reason, facts })
