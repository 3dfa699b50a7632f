/** Each action on a callback or another case with its document. */
import {
  SimulatorAccountForIncidentDocument,
  SimulatorAcknowledgeIncidentDocument,
  SimulatorAnswerComplaintDocument,
  SimulatorAnswerEnquiryDocument,
  SimulatorCloseCorrectiveActionDocument,
  SimulatorDecideIncidentDocument,
  SimulatorMakeCallbackDocument,
  SimulatorNoteComplaintAttemptDocument,
  SimulatorNoteIncidentMeasureDocument,
  SimulatorOpenReworkOrderDocument,
  SimulatorPlanCorrectiveActionDocument,
  SimulatorRecordCallbackTryDocument,
  SimulatorRecordComplainantWordDocument,
  SimulatorRecordCorrectiveResultDocument,
  SimulatorRecordSecondWordDocument,
  SimulatorRelieveIncidentDocument,
  SimulatorReportFindingsDocument,
  SimulatorSpotCheckCallbackDocument,
  SimulatorTakeCallbackDocument,
  SimulatorTakeComplaintDocument,
} from '@dispatch/schema'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

export const CASE_ACTIONS = {
  TAKE_CALLBACK: SimulatorTakeCallbackDocument,
  TRY_CALLBACK: SimulatorRecordCallbackTryDocument,
  MAKE_CALLBACK: SimulatorMakeCallbackDocument,
  SPOT_CHECK_CALLBACK: SimulatorSpotCheckCallbackDocument,
  TAKE_COMPLAINT: SimulatorTakeComplaintDocument,
  REPORT_FINDINGS: SimulatorReportFindingsDocument,
  ANSWER_COMPLAINT: SimulatorAnswerComplaintDocument,
  NOTE_COMPLAINT_ATTEMPT: SimulatorNoteComplaintAttemptDocument,
  RECORD_COMPLAINANT_WORD: SimulatorRecordComplainantWordDocument,
  ACKNOWLEDGE_INCIDENT: SimulatorAcknowledgeIncidentDocument,
  NOTE_INCIDENT_MEASURE: SimulatorNoteIncidentMeasureDocument,
  RELIEVE_INCIDENT: SimulatorRelieveIncidentDocument,
  ACCOUNT_FOR_INCIDENT: SimulatorAccountForIncidentDocument,
  DECIDE_INCIDENT: SimulatorDecideIncidentDocument,
  ANSWER_ENQUIRY: SimulatorAnswerEnquiryDocument,
  PLAN_CORRECTION: SimulatorPlanCorrectiveActionDocument,
  OPEN_REWORK: SimulatorOpenReworkOrderDocument,
  RECORD_CORRECTION: SimulatorRecordCorrectiveResultDocument,
  RECORD_SECOND_WORD: SimulatorRecordSecondWordDocument,
  CLOSE_CORRECTION: SimulatorCloseCorrectiveActionDocument,
} as const
type CaseAction = keyof typeof CASE_ACTIONS

type InputOf<D> = D extends TypedDocumentNode<infer _T, { input: infer I }> ? I : never

/** An action on a case with all that it says; the key is the caller's. */
export type CaseCall = {
  readonly [A in CaseAction]: {
    readonly action: A
    readonly input: Omit<InputOf<(typeof CASE_ACTIONS)[A]>, 'idempotencyKey'>
  }
}[CaseAction]
