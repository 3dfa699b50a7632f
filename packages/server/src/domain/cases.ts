import { CALLBACK } from './callback.js'
import type { CaseDefinition } from './case.js'
import { COMPLAINT } from './complaint.js'
import { CORRECTIVE_ACTION } from './corrective-action.js'
import { DAMAGE } from './damage.js'
import { ENQUIRY } from './enquiry.js'
import { INCIDENT } from './incident.js'

/** Every kind of case, for the pages and tests that walk all of them. A definition that is missing here is on no page. */
export const CASES: readonly CaseDefinition[] = [
  INCIDENT,
  COMPLAINT,
  ENQUIRY,
  DAMAGE,
  CALLBACK,
  CORRECTIVE_ACTION,
] as unknown as readonly CaseDefinition[]
