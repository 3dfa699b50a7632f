import {
  EscalationFieldResolver,
  EscalationSettlementFieldResolver,
  ReworkRoundFieldResolver,
  SealedSignatureFieldResolver,
  SignatureResolver,
  WorkOrderAcceptanceResolver,
} from './acceptance/acceptance.resolver.js'
import {
  DamageActionResolver,
  DamageFieldResolver,
  DamageResolver,
  WorkOrderDamageResolver,
} from './acceptance/damage.resolver.js'
import {
  AttachmentFieldResolver,
  AttachmentResolver,
  AttachmentWithdrawalFieldResolver,
  CallbackAttachmentsResolver,
  RequestAttachmentsResolver,
  WorkOrderAttachmentsResolver,
} from './attachment/attachment.resolver.js'
import { BoardEventsResolver } from './board/board-events.resolver.js'
import { BoardResolver } from './board/board.resolver.js'
import { HandoverResolver } from './dispatch/handover.resolver.js'
import {
  OrderAppointmentResolver,
  RequestAppointmentResolver,
  RosterResolver,
  ShiftFieldResolver,
} from './dispatch/roster.resolver.js'
import { SuggestionResolver } from './dispatch/suggestion.resolver.js'
import {
  CallbackActionResolver,
  CallbackEventsResolver,
  CallbackFieldResolver,
  CallbackResolver,
  CorrectiveActionFieldResolver,
  WorkOrderCallbackResolver,
} from './callback/callback.resolver.js'
import {
  OpenLoanFieldResolver,
  OrderLoanFieldResolver,
  OrderMaterialsResolver,
  StockEntryFieldResolver,
  StockResolver,
} from './materials/stock.resolver.js'
import { InboxEntryFieldResolver, InboxResolver, NoticeRecipientFieldResolver } from './notification/inbox.resolver.js'
import { PeopleResolver, PersonFieldResolver, UnitResidentsResolver } from './people/people.resolver.js'
import { SessionResolver } from './people/session.resolver.js'
import { DeviceResolver } from './platform/auth/device.resolver.js'
import { RuleResolver } from './platform/graphql/rule.resolver.js'
import type { ResolverClass } from './platform/graphql/schema.js'
import {
  BuildingFieldResolver,
  EstateFieldResolver,
  PremisesResolver,
  UnitFieldResolver,
} from './premises/premises.resolver.js'
import { ChecklistResolver } from './price-list/checklist.resolver.js'
import { PriceListDraftResolver } from './price-list/price-list-draft.resolver.js'
import { PriceListResolver } from './price-list/price-list.resolver.js'
import { ComplaintFieldResolver, ComplaintResolver } from './complaint/complaint.resolver.js'
import { IncidentFieldResolver, IncidentResolver } from './incident/incident.resolver.js'
import { CaseEventsResolver } from './intake/case-events.resolver.js'
import { EnquiryFieldResolver, EnquiryResolver } from './intake/enquiry.resolver.js'
import { AnnouncementResolver, UnmetDemandResolver } from './request/demand.resolver.js'
import { EvidenceFieldResolver, RequestActionResolver, RequestResolver } from './request/request.resolver.js'
import { PrivateJobResolver } from './work-order/private-job.resolver.js'
import { OrderChecklistResolver } from './work-order/order-checklist.resolver.js'
import { WebhookResolver } from './webhook/webhook.resolver.js'
import { PriceHistoryResolver, PriceStepResolver } from './work-order/price-history.resolver.js'
import { StatisticsResolver } from './statistics/statistics.resolver.js'
import { WorkOrderEventsResolver } from './work-order/work-order-events.resolver.js'
import {
  PaymentEntryFieldResolver,
  QuoteFieldResolver,
  RequestChangeOrderResolver,
  RequestOrdersResolver,
  WorkOrderActionResolver,
  WorkOrderResolver,
} from './work-order/work-order.resolver.js'

/** Every resolver class of the API. One that is missing here is not part of the schema; compose.ts makes its instance. */
export const resolvers: readonly ResolverClass[] = [
  RuleResolver,
  PremisesResolver,
  EstateFieldResolver,
  BuildingFieldResolver,
  UnitFieldResolver,
  PeopleResolver,
  PersonFieldResolver,
  UnitResidentsResolver,
  SessionResolver,
  DeviceResolver,
  PriceListResolver,
  PriceListDraftResolver,
  ChecklistResolver,
  RequestResolver,
  RequestActionResolver,
  UnmetDemandResolver,
  IncidentResolver,
  IncidentFieldResolver,
  ComplaintResolver,
  ComplaintFieldResolver,
  EnquiryResolver,
  EnquiryFieldResolver,
  CaseEventsResolver,
  AnnouncementResolver,
  EvidenceFieldResolver,
  RequestOrdersResolver,
  RequestChangeOrderResolver,
  WorkOrderResolver,
  OrderChecklistResolver,
  PriceHistoryResolver,
  PriceStepResolver,
  WorkOrderActionResolver,
  PrivateJobResolver,
  QuoteFieldResolver,
  PaymentEntryFieldResolver,
  SuggestionResolver,
  RosterResolver,
  ShiftFieldResolver,
  OrderAppointmentResolver,
  RequestAppointmentResolver,
  HandoverResolver,
  StockResolver,
  StockEntryFieldResolver,
  OpenLoanFieldResolver,
  OrderLoanFieldResolver,
  OrderMaterialsResolver,
  CallbackResolver,
  CallbackFieldResolver,
  CorrectiveActionFieldResolver,
  WorkOrderCallbackResolver,
  CallbackActionResolver,
  CallbackEventsResolver,
  BoardResolver,
  BoardEventsResolver,
  WorkOrderEventsResolver,
  AttachmentResolver,
  AttachmentFieldResolver,
  AttachmentWithdrawalFieldResolver,
  RequestAttachmentsResolver,
  WorkOrderAttachmentsResolver,
  CallbackAttachmentsResolver,
  WorkOrderAcceptanceResolver,
  SignatureResolver,
  SealedSignatureFieldResolver,
  ReworkRoundFieldResolver,
  EscalationFieldResolver,
  EscalationSettlementFieldResolver,
  DamageResolver,
  DamageFieldResolver,
  DamageActionResolver,
  WorkOrderDamageResolver,
  InboxResolver,
  InboxEntryFieldResolver,
  NoticeRecipientFieldResolver,
  WebhookResolver,
  StatisticsResolver,
]
