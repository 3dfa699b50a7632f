import type { CaseDefinition } from './case.js'

/** Every kind of case, for the pages and tests that walk all of them. A definition that is missing here is on no page. */
export const CASES: readonly CaseDefinition[] = []
