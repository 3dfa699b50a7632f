/** The only file that knows everything: what is made of what, and in which order it starts and stops. */
import 'reflect-metadata'
import { existsSync } from 'node:fs'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
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
import { DamageService } from './acceptance/damage.service.js'
import { orderEstate } from './acceptance/damage.store.js'
import { tellOfEscalation } from './acceptance/escalation-notice.js'
import { signatureRoutes } from './acceptance/signature.routes.js'
import { SignatureService } from './acceptance/signature.service.js'
import {
  AttachmentFieldResolver,
  AttachmentResolver,
  AttachmentWithdrawalFieldResolver,
  CallbackAttachmentsResolver,
  RequestAttachmentsResolver,
  WorkOrderAttachmentsResolver,
} from './attachment/attachment.resolver.js'
import { attachmentRoutes } from './attachment/attachment.routes.js'
import { AttachmentService } from './attachment/attachment.service.js'
import { AttachmentReads } from './attachment/attachment.store.js'
import { ATTACHMENTS_PATH } from './attachment/attachment.view.js'
import { LocalStorage } from './attachment/local-storage.js'
import { CaseOwners, OrderOwners, RequestOwners } from './attachment/owners.js'
import type { S3Settings } from './attachment/s3-storage.js'
import { Staging } from './attachment/staging.js'
import { BoardEventStream } from './board/board-events.js'
import { BoardEventsResolver } from './board/board-events.resolver.js'
import { BoardResolver } from './board/board.resolver.js'
import { BoardStore } from './board/board.store.js'
import { technicianOnBoard } from './board/board.view.js'
import { CallbackLists } from './callback/callback.list.js'
import { CallbackMonthService } from './callback/callback-month.service.js'
import { CallbackQuotaStore } from './callback/callback-quota.store.js'
import {
  CallbackActionResolver,
  CallbackEventsResolver,
  CallbackFieldResolver,
  CallbackResolver,
  CorrectiveActionFieldResolver,
  WorkOrderCallbackResolver,
} from './callback/callback.resolver.js'
import { CallbackService } from './callback/callback.service.js'
import { CallbackStreams } from './callback/callback-streams.js'
import { CorrectiveActionService } from './callback/corrective-action.service.js'
import { DrawService } from './callback/draw.service.js'
import { CaseEventStream } from './case/case-events.js'
import { CaseLists } from './case/case.list.js'
import { CaseService } from './case/case.service.js'
import { Sweeper } from './clock/sweeper.js'
import type { Config } from './config.js'
import { HandoverResolver } from './dispatch/handover.resolver.js'
import { HandoverService } from './dispatch/handover.service.js'
import {
  AppointmentCalendar,
  OrderAppointmentResolver,
  RequestAppointmentResolver,
  RosterResolver,
  ShiftFieldResolver,
} from './dispatch/roster.resolver.js'
import { RosterService } from './dispatch/roster.service.js'
import { RosterStore } from './dispatch/roster.store.js'
import { StaffingService } from './dispatch/staffing.service.js'
import { SuggestionResolver } from './dispatch/suggestion.resolver.js'
import { SuggestionService } from './dispatch/suggestion.service.js'
import { CASES } from './domain/cases.js'
import { PORTS } from './domain/ports.js'
import { Follower } from './live/follower.js'
import { Live } from './live/live.js'
import { SocketServer } from './live/socket-server.js'
import {
  OpenLoanFieldResolver,
  OrderLoanFieldResolver,
  OrderMaterialsResolver,
  StockEntryFieldResolver,
  StockResolver,
} from './materials/stock.resolver.js'
import { StockService } from './materials/stock.service.js'
import { StockStore } from './materials/stock.store.js'
import { EventNotices } from './notification/event-notices.js'
import { Escalation } from './notification/escalation.js'
import { InboxLive } from './notification/inbox-events.js'
import { InboxEntryFieldResolver, InboxResolver, NoticeRecipientFieldResolver } from './notification/inbox.resolver.js'
import { InboxService } from './notification/inbox.service.js'
import { InboxStore } from './notification/inbox.store.js'
import { type Notice, Notifier } from './notification/notifier.js'
import { MeService } from './people/me.service.js'
import { PeopleResolver, PersonFieldResolver, UnitResidentsResolver } from './people/people.resolver.js'
import { PeopleService } from './people/people.service.js'
import { SessionResolver } from './people/session.resolver.js'
import { AccessService } from './platform/auth/access.service.js'
import { AccountService } from './platform/auth/account.service.js'
import { DeviceResolver } from './platform/auth/device.resolver.js'
import { DeviceService } from './platform/auth/device.service.js'
import { preparePasswords } from './platform/auth/passwords.js'
import { SessionService } from './platform/auth/session.service.js'
import { AccessTokens } from './platform/auth/tokens.js'
import { createApollo } from './platform/graphql/apollo.js'
import { RuleResolver } from './platform/graphql/rule.resolver.js'
import { Container } from './platform/graphql/schema.js'
import { createApp, GRAPHQL_PATH } from './platform/http/app.js'
import { newId } from './platform/id.js'
import type { Logger } from './platform/logger.js'
import { createUnitOfWork } from './platform/unit-of-work.js'
import {
  BuildingFieldResolver,
  EstateFieldResolver,
  PremisesResolver,
  UnitFieldResolver,
} from './premises/premises.resolver.js'
import { PremisesService } from './premises/premises.service.js'
import { ChecklistResolver } from './price-list/checklist.resolver.js'
import { ChecklistService } from './price-list/checklist.service.js'
import { PriceListDraftResolver } from './price-list/price-list-draft.resolver.js'
import { PriceListDraftService } from './price-list/price-list-draft.service.js'
import { PRICE_LISTS_PATH, priceListRoutes } from './price-list/price-list.routes.js'
import { PriceListResolver } from './price-list/price-list.resolver.js'
import { PriceListService } from './price-list/price-list.service.js'
import type { Acting } from './request/acting.js'
import { staffByEstate } from './case/staff.store.js'
import { ComplaintFieldResolver, ComplaintResolver } from './complaint/complaint.resolver.js'
import { ComplaintService } from './complaint/complaint.service.js'
import { IncidentFieldResolver, IncidentResolver } from './incident/incident.resolver.js'
import { IncidentService } from './incident/incident.service.js'
import { CaseEventsResolver } from './intake/case-events.resolver.js'
import { EnquiryFieldResolver, EnquiryResolver } from './intake/enquiry.resolver.js'
import { EnquiryService } from './intake/enquiry.service.js'
import { Escalator } from './intake/escalator.js'
import { RoutingService } from './intake/routing.service.js'
import { AnnouncementResolver, UnmetDemandResolver } from './request/demand.resolver.js'
import { DemandService } from './request/demand.service.js'
import { DemandLists } from './request/demand.store.js'
import { Duplicates } from './request/duplicate.store.js'
import type { TellPeople } from './request/telling.js'
import { PrivateJobAttempts } from './work-order/private-job.list.js'
import { PrivateJobResolver } from './work-order/private-job.resolver.js'
import { EvidenceFieldResolver, RequestActionResolver, RequestResolver } from './request/request.resolver.js'
import { RequestLists } from './request/request.list.js'
import { RequestService } from './request/request.service.js'
import { resolvers } from './resolvers.js'
import { buildDispatchSchema } from './schema.js'
import { OrderChecklistResolver } from './work-order/order-checklist.resolver.js'
import { PriceHistoryResolver, PriceStepResolver } from './work-order/price-history.resolver.js'
import { StatisticsResolver } from './statistics/statistics.resolver.js'
import { STATISTICS_PATH, statisticsRoutes } from './statistics/statistics.routes.js'
import { StatisticsService } from './statistics/statistics.service.js'
import { freezeStatistics, StatisticsStore } from './statistics/statistics.store.js'
import { Addresses } from './webhook/address.js'
import { WebhookFanOut } from './webhook/fan-out.js'
import { WebhookSender } from './webhook/sender.js'
import { WebhookResolver } from './webhook/webhook.resolver.js'
import { WebhookService } from './webhook/webhook.service.js'
import { WorkOrderEventStream } from './work-order/work-order-events.js'
import { WorkOrderEventsResolver } from './work-order/work-order-events.resolver.js'
import { WorkOrderLists } from './work-order/work-order.list.js'
import {
  PaymentEntryFieldResolver,
  QuoteFieldResolver,
  RequestChangeOrderResolver,
  RequestOrdersResolver,
  WorkOrderActionResolver,
  WorkOrderResolver,
} from './work-order/work-order.resolver.js'
import { WorkOrderService } from './work-order/work-order.service.js'
import { SIGNATURES_PATH } from './work-order/work-order.view.js'

export interface ComposeParts {
  /** Initialised, with the entities of entities.ts, on a migrated database. Stays the caller's to close. */
  readonly dataSource: DataSource
  readonly logger: Logger
  /** Directory of the built board. Default: packages/board/dist when it is there; null: API only. */
  readonly boardDir?: string | null
  /** For tests. Milliseconds within which a used refresh token counts as another tab's. */
  readonly usedTogetherMs?: number
}

export interface DispatchServer {
  readonly schema: GraphQLSchema
  /** Listens. @returns the address that people open, and the port */
  start(): Promise<{ readonly url: string; readonly port: number }>
  /** Stops taking calls, lets those under way end, and stops everything that was started. May be called at any time, and again. */
  stop(): Promise<void>
}

/** Calls under way are given this long, in milliseconds, before their connections are cut. */
const PATIENCE_MS = 5_000

/** An upload may take so long in all, in milliseconds. */
const LONGEST_UPLOAD_MS = 15 * 60_000

export async function compose(config: Config, parts: ComposeParts): Promise<DispatchServer> {
  const { dataSource, logger } = parts
  const unitOfWork = createUnitOfWork(dataSource, {
    onEffectFailed: (error) => logger.error({ err: error }, 'an effect after a commit failed'),
  })

  const live = new Live({
    dataSource,
    url: urlOf(dataSource),
    logger,
    wakeIntervalMs: config.wake.intervalMs,
    pollMs: config.wake.pollMs,
    keepDays: config.events.retentionDays,
    keepKeysDays: config.idempotency.retentionDays,
  })
  // Cases are made below; until then nothing of theirs runs out.
  let casesRanOut = (): void => {}
  const sweeper = new Sweeper({
    url: urlOf(dataSource),
    logger,
    onOverdue: (positions) => {
      live.announceOverdue(positions)
      casesRanOut()
    },
  })
  live.onClockStarted((dueAt) => sweeper.startedClock(dueAt))
  live.onGap(() => sweeper.lookNow())

  // Access
  const channel = live.access
  const tokens = new AccessTokens(config.session.tokenSecret, config.session.accessMinutes)
  const access = new AccessService(dataSource, tokens, channel)
  const sessions = new SessionService(dataSource, access, tokens, channel, {
    refreshDays: config.session.refreshDays,
    ...(parts.usedTogetherMs === undefined ? {} : { usedTogetherMs: parts.usedTogetherMs }),
  })
  const accounts = new AccountService(unitOfWork, channel)
  const devices = new DeviceService(dataSource, unitOfWork, channel)

  // Premises, people, price list
  const premises = new PremisesService(dataSource)
  const people = new PeopleService(dataSource)
  const prices = new PriceListService(dataSource)
  const priceDrafts = new PriceListDraftService(dataSource, unitOfWork, live.announce, (tx, version) =>
    demands.listed(tx, version),
  )
  const checklists = new ChecklistService(dataSource, unitOfWork, live.announce)

  // Notifications
  const inboxStore = new InboxStore(dataSource)
  const inboxLive = new InboxLive({ store: inboxStore, logger, pollMs: config.wake.pollMs, now: () => new Date() })
  const notifier = new Notifier({ newId, changed: live.announceInboxes })
  const escalation = new Escalation({ unitOfWork, notifier, logger })
  const inboxes = new InboxService({ unitOfWork, changed: live.announceInboxes })
  const notices = new EventNotices(notifier)
  const addresses = new Addresses(config.webhooks.allowedNetworks)
  const sender = new WebhookSender({
    unitOfWork,
    notifier,
    addresses,
    logger,
    serverKey: live.serverKey,
    ...config.webhooks,
  })
  const webhooks = new WebhookService(dataSource, unitOfWork, addresses, sender.wake)
  const fanOut = new WebhookFanOut(sender.wake)
  const follower = new Follower({
    name: 'follow-up',
    unitOfWork,
    logger,
    handle: async (tx, estateId, events) => {
      // Messages first: inboxes are locked after whatever else a unit locks.
      await fanOut.handle(tx, estateId, events)
      await notices.handle(tx, estateId, events)
    },
  })
  live.onCommitted(() => follower.wake())
  live.onInboxes(inboxLive.changed)
  live.onClockStarted((dueAt) => escalation.due(dueAt))
  live.onGap(() => inboxLive.lookNow())

  // Requests and orders
  const acting: Acting = { unitOfWork, ports: PORTS, newId, announce: live.announce }
  const tell: TellPeople = (tx, tellings, present) => {
    const said = tellings.map(({ estateId, kind, urgent, to, subject, facts }): Notice => {
      const { kind: of = 'announcement', id = null, serial = null } = subject ?? {}
      const about = { kind: of.toLowerCase(), id, serial }
      return { estateId, to, kind, urgency: urgent ? 'URGENT' : 'NORMAL', facts, about }
    })
    return present ? notifier.tell(tx, said, present) : notifier.notifyAll(tx, said)
  }
  const cases = new CaseService(acting)
  const caseLists = new CaseLists(dataSource)
  const callbacks = new CallbackService(cases, newId)
  const incidents = new IncidentService(cases, tell)
  const complaints = new ComplaintService(cases, tell)
  const enquiries = new EnquiryService(cases, tell)
  const routing = new RoutingService(cases, incidents, complaints, enquiries)
  const escalate = { version: null, action: 'ESCALATE', input: {} } as const
  const escalator = new Escalator({
    unitOfWork,
    logger,
    newId,
    escalate: {
      INCIDENT: (caller, caseId) => incidents.act(caller, { ...escalate, caseId }),
      COMPLAINT: (caller, caseId) => complaints.act(caller, { ...escalate, caseId }),
      ENQUIRY: (caller, caseId) => enquiries.act(caller, { ...escalate, caseId }),
    },
  })
  casesRanOut = () => escalator.lookNow()
  live.onGap(casesRanOut)
  const caseFields = { cases: caseLists, people, premises, staffByEstate: staffByEstate(unitOfWork) }
  const requests = new RequestService(acting, tell, routing.route)
  const requestLists = new RequestLists(dataSource)
  const demands = new DemandService(acting, tell)
  const demandLists = new DemandLists(dataSource)
  const orders = new WorkOrderService(acting, [callbacks.follow, tellOfEscalation(notifier)])
  const orderLists = new WorkOrderLists(dataSource)

  // Attachments
  const attachmentReads = new AttachmentReads(dataSource)
  const attachmentDir = join(config.dataDir, 'attachments')
  const staging = new Staging(join(attachmentDir, 'incoming'))
  const s3 = config.attachments.s3 ? await bucket(config.attachments.s3) : null
  const attachments = new AttachmentService({
    unitOfWork,
    reads: attachmentReads,
    owners: [new RequestOwners(dataSource), new OrderOwners(dataSource), new CaseOwners(dataSource, CASES)],
    storage: s3 ?? new LocalStorage(attachmentDir),
    staging,
    limits: config.attachments,
    announce: live.announce,
  })

  // Acceptance
  const damage = new DamageService(cases, notifier, (orderId) => orderEstate(dataSource, orderId))
  const acceptance = { orders: orderLists, requests: requestLists, signatures: new SignatureService(dataSource) }

  const boards = new BoardStore(dataSource)
  const roster = new RosterStore(dataSource)
  const statistics = new StatisticsService(new StatisticsStore(dataSource))

  const months = new CallbackMonthService(acting, new CallbackQuotaStore(dataSource), freezeStatistics)
  const draws = new DrawService(acting, dataSource)
  const callbackReads = {
    lists: new CallbackLists(dataSource),
    cases: caseLists,
    months,
    draws,
    orders: orderLists,
    premises,
  }
  const caseParts = { cases: caseLists, people, premises }
  const caseEvents = new CaseEventStream({ hub: live.hub, log: live.log, byIds: caseLists.byIds })

  const container = new Container().add(
    new RuleResolver(),
    new StatisticsResolver(statistics),
    new RequestResolver(requestLists, people, premises, prices, new Duplicates(dataSource)),
    new UnmetDemandResolver(demands, demandLists, requestLists, people),
    new AnnouncementResolver(demands, demandLists, prices, people),
    new RequestActionResolver(requests),
    new EvidenceFieldResolver(people),
    new RequestOrdersResolver(orderLists),
    new RequestChangeOrderResolver(),
    new WorkOrderResolver({
      lists: orderLists,
      requests: requestLists,
      people,
      premises,
      prices,
      ports: PORTS,
    }),
    new OrderChecklistResolver(checklists, prices, requestLists),
    new PriceHistoryResolver(prices, requestLists),
    new PriceStepResolver(people),
    new WorkOrderActionResolver(orders, requests),
    new IncidentResolver(incidents, caseLists),
    new IncidentFieldResolver(caseFields),
    new ComplaintResolver(complaints, caseLists),
    new ComplaintFieldResolver(caseFields),
    new EnquiryResolver(enquiries, caseLists),
    new EnquiryFieldResolver(caseFields),
    new CaseEventsResolver(new CaseEventStream({ hub: live.hub, log: live.log, byIds: caseLists.byIds })),
    new PrivateJobResolver(new PrivateJobAttempts(dataSource), people, orderLists),
    new QuoteFieldResolver(people),
    new PaymentEntryFieldResolver(people),
    new SuggestionResolver(orderLists, premises, new SuggestionService(dataSource, people)),
    new RosterResolver({
      roster,
      service: new RosterService(acting, channel),
      staffing: new StaffingService(dataSource),
      people,
      premises,
    }),
    new ShiftFieldResolver(people),
    new OrderAppointmentResolver(new AppointmentCalendar(roster, premises)),
    new RequestAppointmentResolver(new AppointmentCalendar(roster, premises)),
    new HandoverResolver(new HandoverService(acting, dataSource), people),
    new StockResolver(new StockStore(dataSource), new StockService(acting), premises),
    new StockEntryFieldResolver(people),
    new OpenLoanFieldResolver(people),
    new OrderLoanFieldResolver(people),
    new OrderMaterialsResolver(),
    new BoardResolver(boards),
    new BoardEventsResolver(
      new BoardEventStream({
        hub: live.hub,
        log: live.log,
        technicians: async (estateId) => (await boards.technicians(estateId)).map(technicianOnBoard),
        now: () => new Date(),
      }),
    ),
    new WorkOrderEventsResolver(new WorkOrderEventStream({ hub: live.hub, log: live.log, byIds: orderLists.byIds })),
    new InboxResolver(inboxLive, inboxes, inboxStore),
    new InboxEntryFieldResolver(inboxStore),
    new NoticeRecipientFieldResolver(people),
    new CallbackResolver(callbackReads),
    new CallbackFieldResolver(caseParts, callbackReads),
    new CorrectiveActionFieldResolver(caseParts, callbackReads),
    new WorkOrderCallbackResolver(callbackReads),
    new CallbackActionResolver({
      callbacks,
      corrections: new CorrectiveActionService(cases, newId),
      months,
      draws,
      orders,
    }),
    new CallbackEventsResolver(new CallbackStreams({ hub: live.hub, log: live.log, months, cases: caseEvents })),
    new WebhookResolver(webhooks),
    new DeviceResolver(devices),
    new PremisesResolver(premises),
    new EstateFieldResolver(premises),
    new BuildingFieldResolver(premises),
    new UnitFieldResolver(premises),
    new PeopleResolver(people),
    new PersonFieldResolver(people),
    new UnitResidentsResolver(people),
    new SessionResolver(sessions, accounts, new MeService(people, premises, devices)),
    new PriceListResolver(prices),
    new AttachmentResolver(attachments),
    new AttachmentFieldResolver(people),
    new AttachmentWithdrawalFieldResolver(people),
    new RequestAttachmentsResolver(attachmentReads),
    new WorkOrderAttachmentsResolver(attachmentReads),
    new PriceListDraftResolver(priceDrafts, prices, people),
    new CallbackAttachmentsResolver(attachmentReads),
    new ChecklistResolver(checklists, people),
    new WorkOrderAcceptanceResolver(acceptance),
    new SignatureResolver(acceptance),
    new SealedSignatureFieldResolver(people),
    new ReworkRoundFieldResolver(people),
    new EscalationFieldResolver(people),
    new EscalationSettlementFieldResolver(people),
    new DamageResolver(caseLists),
    new DamageFieldResolver({ cases: caseLists, people, premises }, attachmentReads),
    new DamageActionResolver(damage),
    new WorkOrderDamageResolver(caseLists),
  )
  const forgotten = resolvers.filter((resolver) => !container.has(resolver))
  if (forgotten.length > 0) throw new Error(`compose.ts makes no ${forgotten.map(({ name }) => name).join(', ')}.`)

  const schema = buildDispatchSchema(container)
  const production = config.environment === 'production'
  const apollo = createApollo(schema, { logger })
  await apollo.start()
  await preparePasswords()

  let stopping = false
  const app = createApp({
    apollo,
    access,
    logger,
    boardDir: parts.boardDir === undefined ? builtBoard() : parts.boardDir,
    trustedProxies: config.http.trustedProxies,
    secureCookies: config.http.publicUrl?.startsWith('https:') ?? false,
    routes: {
      [ATTACHMENTS_PATH]: attachmentRoutes({ service: attachments, staging, access, logger }),
      [PRICE_LISTS_PATH]: priceListRoutes(access, priceDrafts),
      [STATISTICS_PATH]: statisticsRoutes(access, statistics, premises),
      [SIGNATURES_PATH]: signatureRoutes({ access, orders: orderLists.byIds, history: requestLists.historyByItem }),
    },
    ready: async () => {
      if (!stopping) await dataSource.query('SELECT 1')
      return !stopping
    },
  })
  const http = createServer(app)
  // A client that sends its header byte by byte holds a connection no longer than this.
  http.headersTimeout = 15_000
  // A recording from a telephone takes its time; what does not move is cut off much sooner (staging.ts, app.ts).
  http.requestTimeout = LONGEST_UPLOAD_MS

  const sockets = new SocketServer({
    schema,
    logger,
    dataSource,
    identify: (authorization) => access.identify(authorization),
    channel,
    path: GRAPHQL_PATH,
    origins: config.http.publicUrl ? [new URL(config.http.publicUrl).origin] : [],
    trustedProxies: config.http.trustedProxies,
  })
  sockets.attach(http)
  live.onGap(() => void sockets.recheck())

  let stopped: Promise<void> | undefined
  return {
    schema,
    async start() {
      await staging.start()
      await live.start()
      await sweeper.start()
      escalation.start()
      follower.start()
      sender.start()
      inboxLive.start()
      escalator.start()
      const port = await listen(http, config.http.host, config.http.port)
      logger.debug({ port, production }, 'listening')
      return { url: config.http.publicUrl ?? `http://${shownHost(config.http.host)}:${port}`, port }
    },
    stop() {
      stopped ??= (async () => {
        stopping = true
        await sockets.stop()
        await close(http)
        await apollo.stop()
        await inboxLive.stop()
        await follower.stop()
        await sender.stop()
        await escalation.stop()
        await escalator.stop()
        await sweeper.stop()
        await live.stop()
        access.stop()
        s3?.stop()
      })()
      return stopped
    },
  }
}

/** Read only where there is a bucket: it takes longer to load than all the rest. */
const bucket = async (settings: S3Settings) => new (await import('./attachment/s3-storage.js')).S3Storage(settings)

/** The wake and the clocks have connections of their own, to the same database. */
function urlOf({ options }: DataSource): string {
  const url = 'url' in options ? options.url : undefined
  if (!url) throw new Error('compose() needs a data source that was made with a url.')
  return url
}

function builtBoard(): string | null {
  const directory = fileURLToPath(new URL('../../board/dist', import.meta.url))
  return existsSync(`${directory}/index.html`) ? directory : null
}

function listen(http: HttpServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      resolve((http.address() as AddressInfo).port)
    })
  })
}

async function close(http: HttpServer): Promise<void> {
  if (!http.listening) return
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  http.closeIdleConnections()
  const impatient = setTimeout(() => http.closeAllConnections(), PATIENCE_MS)
  await closed
  clearTimeout(impatient)
}

/** What a browser can open: "all addresses" is none. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
