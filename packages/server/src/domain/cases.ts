import type { CaseDefinition } from './case.js'
import { COMPLAINT } from './complaint.js'
import { ENQUIRY } from './enquiry.js'
import { INCIDENT } from './incident.js'

/** Every kind of case, for the pages and tests that walk all of them. A definition that is missing here is on no page. */
export const CASES: readonly CaseDefinition[] = [INCIDENT, COMPLAINT, ENQUIRY] as unknown as readonly CaseDefinition[]
