/** Why an action is refused, as data: the API translates it, the tests compare it. */
import type { Localized } from './vocabulary.js'

/**
 * Kind of refusal. FORBIDDEN: the wrong person. WRONG_STATE: the status does not admit the action. UNMET: a guard of the
 * rule is not met. INVALID: the input itself is wrong. CONFLICT: somebody else acted first. NOT_FOUND: no such record for
 * this viewer. REPLAY: the idempotency key was used with other input.
 */
export type RefusalCode = 'FORBIDDEN' | 'WRONG_STATE' | 'UNMET' | 'INVALID' | 'CONFLICT' | 'NOT_FOUND' | 'REPLAY'

/** Instants are ISO strings. */
export type Fact = string | number | boolean | null | readonly string[] | Localized | readonly Localized[]

/** Message keys. refusal-text.ts has a sentence in each language for every one of them, or it does not compile. */
export type RefusalReason =
  // The call
  | 'notFound'
  | 'signInNeeded'
  | 'signInFailed'
  | 'accountLocked'
  | 'accountDisabled'
  | 'notPermitted'
  | 'badInput'
  | 'keyReused'
  | 'stale'
  | 'requestStale'
  | 'caseStale'
  // Input
  | 'fieldMissing'
  | 'fieldWrong'
  | 'fieldTooLong'
  | 'fieldUnreadable'
  | 'lineWrong'
  | 'signatureEmpty'
  | 'notInFuture'
  // Who
  | 'notYourRole'
  | 'roleNotInStatus'
  | 'notTheAssignee'
  | 'notTheAssessor'
  | 'otherDepartment'
  | 'otherUnit'
  | 'standInReasonMissing'
  | 'ownOrder'
  | 'ownWork'
  | 'serverBeforePayment'
  | 'privateJob'
  // Where the order stands
  | 'wrongStatus'
  | 'openedFromRequest'
  | 'closed'
  | 'alreadyAssigned'
  | 'notAssignedYet'
  | 'sameTechnician'
  | 'sameAppointment'
  // Price and consent
  | 'routineHasNoFee'
  | 'noQuote'
  | 'itemUnknown'
  | 'itemOfOtherVersion'
  | 'assessFirst'
  | 'priceOffList'
  | 'lineOffList'
  | 'costDiffers'
  | 'quoteNotSupervisors'
  | 'feeDiffers'
  | 'notToldPaid'
  | 'quoteNotCurrent'
  | 'consentMissing'
  | 'signatureMissing'
  | 'priceNotConfirmed'
  | 'workBegun'
  | 'methodFixed'
  | 'methodNotForItem'
  // Dispatch
  | 'technicianMissing'
  | 'noSuchPerson'
  | 'wrongDepartment'
  | 'lacksTrade'
  | 'offDuty'
  | 'staffShort'
  | 'appointmentMissing'
  | 'appointmentPassed'
  | 'rescheduleFirst'
  | 'notAgreedWithServer'
  | 'prepaymentMissing'
  | 'prepaymentSurplus'
  | 'notCounterItem'
  // Completion and acceptance
  | 'checklistOpen'
  | 'noChecklist'
  | 'symptomUnknown'
  | 'stepUnknown'
  | 'stepTwice'
  | 'stepAnswerMissing'
  | 'stepOptionUnknown'
  | 'stepValueWrong'
  | 'stepUnitWrong'
  | 'checklistWrong'
  | 'checklistNotYours'
  | 'checklistStale'
  | 'apologyMissing'
  | 'noReworkYet'
  | 'notCompleted'
  | 'nothingDone'
  | 'notAccepted'
  | 'qualityNotConfirmed'
  // Cancelling
  | 'cancelNotRequested'
  | 'materialsOut'
  // Materials
  | 'stockLineWrong'
  | 'stockItemUnknown'
  | 'stockNotIssued'
  | 'stockNotLent'
  | 'stockStep'
  | 'stockShort'
  | 'stockNotOut'
  | 'stockCodeTaken'
  | 'stockMoved'
  | 'stockAsBooked'
  | 'stockNotSoMuchOut'
  | 'nothingOut'
  | 'noLoanOpen'
  | 'customerMaterialCharged'
  | 'customerMaterialQuoted'
  | 'refundFirst'
  // Money
  | 'paymentState'
  | 'paymentMethod'
  | 'paidAtFinance'
  | 'nothingDue'
  | 'amountDiffers'
  | 'refundTooLarge'
  | 'dayNotOver'
  | 'monthNotOver'
  | 'unpaidCallbackMissing'
  | 'monthShut'
  | 'financeConfirmsFirst'
  | 'feeUnsettled'
  // Write-off and after
  | 'oralReplyMissing'
  | 'notReturnedAtFrontDesk'
  | 'alreadyHandedToDispatch'
  | 'otherMonth'
  | 'alreadyHandedOver'
  | 'notHandedOver'
  | 'notHandedToDispatch'
  | 'callbackOpen'
  | 'damageOpen'
  | 'monthStillOpen'
  | 'copiesMissing'
  // Requests
  | 'particularsMissing'
  | 'requestNotAccepted'
  | 'requestWrongStatus'
  | 'caseWrongStatus'
  | 'caseNotYours'
  | 'approvalMissing'
  | 'itemMissing'
  | 'itemWithoutMethod'
  | 'natureNotOrdered'
  | 'natureNotRouted'
  | 'itemWithdrawn'
  | 'helpNotTried'
  | 'notUrgent'
  | 'departmentUnknown'
  | 'alreadyApproved'
  | 'sameApprover'
  | 'feeMissing'
  | 'feeNotYours'
  | 'approvedElsewhere'
  | 'approvedWithFee'
  | 'natureNotDeclined'
  | 'apologyToCustomerMissing'
  | 'servingDepartmentUnknown'
  | 'appointmentNotAgreed'
  | 'duplicateOpen'
  | 'joinOtherPlace'
  | 'joinOrderClosed'
  | 'serviceNotInForce'
  | 'serviceOpenedAlready'
  | 'demandNotAnnounced'
  | 'demandTold'
  // Attachments
  | 'attachmentClosed'
  | 'attachmentEmpty'
  | 'attachmentType'
  | 'attachmentUnreadable'
  | 'attachmentPixels'
  | 'attachmentTooLarge'
  | 'attachmentsTooMany'
  | 'attachmentsFull'
  | 'attachmentNotYours'
  | 'attachmentWithdrawn'
  | 'attachmentTaken'
  | 'stepNotYours'
  // Inboxes and webhooks
  | 'nothingToAcknowledge'
  | 'addressNotAllowed'
  | 'noEventsChosen'

/**
 * A refusal names the rule of procedure.md that refused (or LIFE for lifecycle.md's table, API for the form of the call),
 * the message key under which its sentence is kept, and the facts that go into the sentence.
 * @example { code: 'UNMET', rule: 'QUO-4', reason: 'consentMissing', facts: { quoteNo: 2 } }
 */
export interface Refusal {
  readonly code: RefusalCode
  readonly rule: string
  readonly reason: RefusalReason
  readonly facts: Readonly<Record<string, Fact>>
}

export const refuse = (
  code: RefusalCode,
  rule: string,
  reason: RefusalReason,
  facts: Readonly<Record<string, Fact>> = {},
): Refusal => ({ code, rule, reason, facts })
