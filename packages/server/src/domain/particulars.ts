/** What a request must hold before anybody may work on it: its particulars (INT-3) and, out of scope, two approvals (INT-8). */
import type { EstateSettings } from './estate.js'
import { isBlank } from './form.js'
import type { ServiceRequest } from './request-state.js'
import type { RequesterKind, Role } from './vocabulary.js'

/** Requesters that speak for an organisation: asked for their department with the setting's default. */
const COMPANIES: readonly RequesterKind[] = ['CUSTOMER', 'PARENT_COMPANY']

export type Particulars = Pick<
  ServiceRequest,
  | 'nature'
  | 'requesterKind'
  | 'customerName'
  | 'contact'
  | 'unitId'
  | 'address'
  | 'department'
  | 'party'
  | 'wanted'
  | 'appointmentFrom'
>

export type Particular = 'customerName' | 'contact' | 'address' | 'party' | 'wanted' | 'appointmentFrom'

/** The particulars that are missing, in the order of the form; empty when the request is complete. */
export const missingParticulars = (given: Particulars, estate: EstateSettings): readonly Particular[] => {
  const missing: Particular[] = []
  if (isBlank(given.customerName)) missing.push('customerName')
  if (isBlank(given.contact)) missing.push('contact')
  if (given.unitId === null && isBlank(given.address)) missing.push('address')
  const asksParty = estate.departmentRequired === 'ALWAYS' || COMPANIES.includes(given.requesterKind)
  if (asksParty && given.department === null && isBlank(given.party)) missing.push('party')
  if (isBlank(given.wanted)) missing.push('wanted')
  if (given.nature === 'SPECIAL' && given.appointmentFrom === null) missing.push('appointmentFrom')
  return missing
}

/** INT-8: whose approvals are still missing. */
export const approvalsMissing = (request: Pick<ServiceRequest, 'facts'>): readonly Role[] => {
  const missing: Role[] = []
  if (!request.facts.leadApproval) missing.push('SERVICE_LEAD')
  if (!request.facts.supervisorApproval) missing.push('DEPARTMENT_SUPERVISOR')
  return missing
}
