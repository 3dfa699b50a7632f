/** Each action of the API with its document, and what a caller must say for it. */
import {
  AcceptRequestDocument,
  ApproveRequestDocument,
  ArriveDocument,
  AskApprovalDocument,
  AssignDocument,
  CollectDocument,
  CompleteDocument,
  ConfirmCancelDocument,
  ConfirmPaymentDocument,
  ConfirmPriceDocument,
  ConfirmQualityDocument,
  ConsentDocument,
  DeclineRequestDocument,
  DispatchDocument,
  EscalateDocument,
  HandInDocument,
  HandToDispatchDocument,
  IssueMaterialDocument,
  MarkArrearsDocument,
  MarkUnsignedArrearsDocument,
  PayDocument,
  PrepayDocument,
  QuoteDocument,
  ReassignDocument,
  ReceiveDocument,
  RecordAssessmentDocument,
  RecordStepsDocument,
  RecordUnpaidCallbackDocument,
  RefundDocument,
  RefuseRequestDocument,
  RejectDocument,
  ReplyDocument,
  ReportUnableDocument,
  RequestAssessmentDocument,
  RequestCancelDocument,
  RescheduleDocument,
  ResolveEscalationDocument,
  ResumeDocument,
  ReturnMaterialDocument,
  JoinRequestDocument,
  RouteRequestDocument,
  ServeAtCounterDocument,
  SignOffDocument,
  StartDocument,
  SuspendDocument,
  UseMaterialDocument,
  WithdrawRequestDocument,
  WriteOffDocument,
} from '@dispatch/schema'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

export const ORDER_ACTIONS = {
  REPLY: ReplyDocument,
  REQUEST_ASSESSMENT: RequestAssessmentDocument,
  RECORD_ASSESSMENT: RecordAssessmentDocument,
  QUOTE: QuoteDocument,
  CONSENT: ConsentDocument,
  PREPAY: PrepayDocument,
  DISPATCH: DispatchDocument,
  ASSIGN: AssignDocument,
  REPORT_UNABLE: ReportUnableDocument,
  RECEIVE: ReceiveDocument,
  SERVE_AT_COUNTER: ServeAtCounterDocument,
  REASSIGN: ReassignDocument,
  RESCHEDULE: RescheduleDocument,
  ARRIVE: ArriveDocument,
  CONFIRM_PRICE: ConfirmPriceDocument,
  SUSPEND: SuspendDocument,
  RESUME: ResumeDocument,
  START: StartDocument,
  RECORD_STEPS: RecordStepsDocument,
  COMPLETE: CompleteDocument,
  SIGN_OFF: SignOffDocument,
  COLLECT: CollectDocument,
  PAY: PayDocument,
  HAND_IN: HandInDocument,
  CONFIRM_PAYMENT: ConfirmPaymentDocument,
  MARK_ARREARS: MarkArrearsDocument,
  RECORD_UNPAID_CALLBACK: RecordUnpaidCallbackDocument,
  MARK_UNSIGNED_ARREARS: MarkUnsignedArrearsDocument,
  REFUND: RefundDocument,
  CONFIRM_QUALITY: ConfirmQualityDocument,
  REJECT: RejectDocument,
  ESCALATE: EscalateDocument,
  RESOLVE_ESCALATION: ResolveEscalationDocument,
  REQUEST_CANCEL: RequestCancelDocument,
  CONFIRM_CANCEL: ConfirmCancelDocument,
  WRITE_OFF: WriteOffDocument,
  HAND_TO_DISPATCH: HandToDispatchDocument,
  ISSUE_MATERIAL: IssueMaterialDocument,
  USE_MATERIAL: UseMaterialDocument,
  RETURN_MATERIAL: ReturnMaterialDocument,
} as const
export type OrderAction = keyof typeof ORDER_ACTIONS

export const REQUEST_ACTIONS = {
  ACCEPT: AcceptRequestDocument,
  DECLINE: DeclineRequestDocument,
  ASK_APPROVAL: AskApprovalDocument,
  APPROVE: ApproveRequestDocument,
  REFUSE: RefuseRequestDocument,
  ROUTE: RouteRequestDocument,
  JOIN: JoinRequestDocument,
  WITHDRAW: WithdrawRequestDocument,
} as const
export type RequestAction = keyof typeof REQUEST_ACTIONS

type InputOf<D> = D extends TypedDocumentNode<infer _T, { input: infer I }> ? I : never
/** Which record, which version and which key belong to every call; what is left is the action's own. */
type Own<I> = Omit<I, 'workOrderId' | 'requestId' | 'version' | 'idempotencyKey'>

/** An order action with its input. */
export type OrderCall = {
  readonly [A in OrderAction]: { readonly action: A; readonly input: Own<InputOf<(typeof ORDER_ACTIONS)[A]>> }
}[OrderAction]

export type RequestCall = {
  readonly [A in RequestAction]: { readonly action: A; readonly input: Own<InputOf<(typeof REQUEST_ACTIONS)[A]>> }
}[RequestAction]
