/**
 * A lived-in year of the demo estate: closed months for the trend, the running one with callbacks made and still to be made, a draw,
 * a spot check and corrective actions. Finished orders only, and nothing of today: what happens today happens by people.
 */
import type { DataSource, EntityManager } from 'typeorm'
import {
  addDays,
  addMinutes,
  addMonths,
  endOfDay,
  firstDay,
  instantOf,
  lastDay,
  localDay,
  localMonth,
  startOfDay,
} from '../domain/calendar.js'
import { type CallbackFacts, type CallbackState, SCRIPT_EDITION, spotPoints, type Verdict } from '../domain/callback.js'
import { quotaFigures, recount, type CountedCallback } from '../domain/callback-quota.js'
import { orderCard, requestCard } from '../domain/card.js'
import type { CaseState } from '../domain/case.js'
import { callbackDeadline } from '../domain/clock.js'
import { correctionDue, type CorrectionFacts } from '../domain/corrective-action.js'
import { estateSettings, type EstateSettings } from '../domain/estate.js'
import type { ServiceRequest } from '../domain/request-state.js'
import { drawFrom } from '../domain/sampling.js'
import { type CountedOrder, STATISTICS_EDITION } from '../domain/statistics.js'
import type {
  CallbackMode,
  DissatisfactionReason,
  Localized,
  OrderClockKind,
  Role,
  SatisfactionItem,
} from '../domain/vocabulary.js'
import type { By, Clock, PaymentEntry, Signature, WorkOrder } from '../domain/work-order-state.js'
import {
  CASE_COLUMN_NAMES,
  caseRow,
  ORDER_COLUMN_NAMES,
  orderRow,
  REQUEST_COLUMN_NAMES,
  requestRow,
  type Row,
} from '../request/rows.js'
import { pick, type Random, seededRandom } from './random.js'

interface HistoryContext {
  readonly now: Date
  newId(): string
}

const ESTATE = 'yunlu'
/** Of each month before the last one: enough for a line, few enough for a quick start. */
const ORDERS_OLDER: readonly number[] = [23, 31, 19, 26, 34, 29, 22, 38, 33, 36]
const ORDERS_LAST = 84
const ORDERS_RUNNING = 110

interface Person {
  readonly id: string
  readonly names: Localized
}

interface Home {
  readonly unitId: string
  readonly buildingId: string
  readonly building: string
  readonly room: string
  readonly resident: string
  readonly phone: string
}

interface Item {
  readonly id: string
  readonly version: string
  readonly names: Localized
  readonly short: Localized
  readonly category: WorkOrder['category']
  readonly nature: WorkOrder['nature']
  readonly department: WorkOrder['department']
  readonly trade: WorkOrder['trade']
  readonly price: number | null
  readonly unit: string
  readonly settlement: WorkOrder['settlementMethod']
}

interface Made {
  readonly order: WorkOrder
  readonly request: ServiceRequest
  readonly home: Home
  readonly item: Item
  readonly technician: Person
  readonly callback: CallbackState
  readonly month: string
}

/** What satisfied customers say, and what the others do: item, reason and their words. */
const PRAISE = [
  '師傅態度好，做得快。',
  '修好了，很滿意。',
  '準時到，收拾得乾淨。',
  '沒有問題，謝謝。',
  '價錢清楚，做工好。',
  '一次就修好了。',
  '很專業，會再找。',
  '滿意。',
]
const GRUMBLES: readonly (readonly [SatisfactionItem, DissatisfactionReason, string])[] = [
  ['TIDINESS', 'LEFT_DIRTY', '修好了，但地上水漬沒有擦，後來自己清理。'],
  ['PUNCTUALITY', 'LATE_ARRIVAL', '約了兩點，三點多才到。'],
  ['QUALITY', 'FAULT_REMAINS', '第二天又開始滴水。'],
  ['PRICE', 'PRICE_UNCLEAR', '收費單上的項目看不明白。'],
  ['RESPONSE', 'SLOW_ANSWER', '打了兩次電話才有人回覆。'],
  ['ATTITUDE', 'RUDE', '師傅說話很不耐煩。'],
]
const WANTED = {
  repair: [
    '壞了，請儘快來看。',
    '不能用了，想今天修。',
    '聲音很大，怕壞了。',
    '用了幾年，想請師傅檢查。',
    '鬆了，請來修。',
  ],
  cleaning: ['想請人來做一次。', '週末有客人，想先做好。', '剛裝修完，灰塵多。'],
}
/** A hand that is the same everywhere. */
const SIGNED: Signature['strokes'] = [
  [
    [74, 50, 0],
    [82, 28, 60],
    [96, 20, 120],
    [90, 58, 190],
    [106, 38, 260],
    [112, 55, 330],
    [128, 35, 410],
    [131, 53, 490],
    [150, 17, 600],
    [147, 61, 690],
    [177, 30, 800],
    [175, 54, 880],
    [201, 40, 980],
    [235, 32, 1100],
  ],
  [
    [120, 66, 1400],
    [190, 60, 1600],
  ],
]
/** One more of ten was late; of the times in which a thing is done in time. */
const LATE = 0.09

export async function seedHistory(dataSource: DataSource, context: HistoryContext): Promise<void> {
  await dataSource.transaction(async (tx) => {
    const [estate] = await tx.query<
      { id: string; time_zone: string; currency: string; settings: Record<string, unknown> }[]
    >('SELECT id, time_zone, currency, settings FROM estate WHERE code = $1', [ESTATE])
    if (!estate) return
    const settings = estateSettings(
      { id: estate.id, timeZone: estate.time_zone, currency: estate.currency },
      estate.settings,
    )
    await new History(tx, context, settings).insert()
  })
}

class History {
  readonly #random: Random = seededRandom(20_261)
  readonly #serials = new Map<string, number>()
  readonly #made: Made[] = []
  readonly #corrections: CaseState[] = []
  readonly #clocks: Row[] = []
  readonly #evidence: Row[] = []
  #homes: readonly Home[] = []
  #items: readonly Item[] = []
  #people = new Map<string, Person>()
  #technicians: readonly (Person & { readonly trades: readonly string[]; readonly departments: readonly string[] })[] =
    []

  constructor(
    private readonly tx: EntityManager,
    private readonly context: HistoryContext,
    private readonly estate: EstateSettings,
  ) {}

  async insert(): Promise<void> {
    const { estate, context } = this
    await this.#read()
    const running = localMonth(context.now, estate.timeZone)
    const last = addMonths(running, -1)
    for (const [at, orders] of ORDERS_OLDER.entries()) this.#month(addMonths(last, at - ORDERS_OLDER.length), orders)
    this.#month(last, ORDERS_LAST)
    const days = Number(localDay(context.now, estate.timeZone).slice(8)) - 1
    this.#month(running, Math.round((ORDERS_RUNNING * days) / 30))
    await this.#write()
  }

  async #read(): Promise<void> {
    const { tx, estate } = this
    this.#homes = await tx.query(
      `SELECT DISTINCT ON (u.id) u.id AS "unitId", b.id AS "buildingId", b.code AS building, u.room, p.names ->> 'zh_Hant' AS resident, p.phone
       FROM unit u JOIN building b ON b.id = u.building_id JOIN resident_unit r ON r.unit_id = u.id JOIN person p ON p.id = r.person_id
       WHERE u.estate_id = $1 ORDER BY u.id, p.id`,
      [estate.id],
    )
    this.#items = await tx.query(
      `SELECT i.id, i.version_id AS version, i.names, i.short_names AS short, i.category, i.nature, i.department, i.trade,
         i.price_minor AS price, i.unit_names ->> 'en' AS unit, i.settlement_method AS settlement
       FROM service_item i JOIN price_list_version v ON v.id = i.version_id
       WHERE i.estate_id = $1 AND v.valid_to IS NULL AND i.price_minor IS NOT NULL
         AND i.category IN ('ENGINEERING_REPAIR', 'INDOOR_CLEANING') AND i.settlement_method IN ('ON_COMPLETION', 'PREPAID') ORDER BY i.code`,
      [estate.id],
    )
    const people = await tx.query<(Person & { login: string })[]>(
      `SELECT a.login, p.id, p.names FROM account a JOIN person p ON p.id = a.person_id WHERE a.demo`,
    )
    this.#people = new Map(people.map((person) => [person.login, person]))
    this.#technicians = await tx.query(
      `SELECT t.person_id AS id, p.names, t.trades, t.departments FROM technician t JOIN person p ON p.id = t.person_id
       WHERE t.estate_id = $1 ORDER BY t.sort`,
      [estate.id],
    )
  }

  #person(login: string): Person {
    return this.#people.get(login) as Person
  }

  #by(login: string, role: Role, at: Date): By {
    return { personId: this.#person(login).id, role, at }
  }

  #serial(kind: string, day: string): string {
    const prefix = `${kind}-${day.slice(2, 4)}${day.slice(5, 7)}`
    const next = (this.#serials.get(prefix) ?? 0) + 1
    this.#serials.set(prefix, next)
    return `${prefix}-${String(next).padStart(4, '0')}`
  }

  #between(from: number, to: number): number {
    return from + this.#random() * (to - from)
  }

  #month(month: string, orders: number): void {
    const { estate, context } = this
    const zone = estate.timeZone
    const today = localDay(context.now, zone)
    const end = [lastDay(month), addDays(today, -1)].sort()[0] as string
    const days = Number(end.slice(8))
    if (end < firstDay(month) || orders === 0) return
    for (let no = 0; no < orders; no += 1) {
      const day = addDays(firstDay(month), Math.min(days - 1, Math.floor((no * days) / orders)))
      this.#order(month, day, no, orders)
    }
  }

  /** One order that went its whole way on one day, and its callback. */
  #order(month: string, day: string, no: number, of: number): void {
    const { context, estate } = this
    const zone = estate.timeZone
    const home = pick(this.#random, this.#homes)
    const item = pick(this.#random, this.#items)
    const able = this.#technicians.filter(
      ({ trades, departments }) => trades.includes(item.trade) && departments.includes(item.department),
    )
    const technician = pick(this.#random, able.length > 0 ? able : this.#technicians)
    const registeredAt = addMinutes(startOfDay(day, zone), Math.round(this.#between(8 * 60, 15 * 60)))
    const after = (from: Date, least: number, most: number): Date =>
      addMinutes(from, Math.round(this.#between(least, most) * 10) / 10)
    const late = () => this.#random() < LATE
    const repliedAt = late() ? after(registeredAt, 16, 40) : after(registeredAt, 1.5, 13)
    const dispatchedAt = after(repliedAt, 3, 18)
    const acknowledgedAt = late() ? after(dispatchedAt, 11, 25) : after(dispatchedAt, 0.5, 8)
    const arrivedAt = late() ? after(dispatchedAt, 121, 150) : after(dispatchedAt, 20, 100)
    const startedAt = after(arrivedAt, 3, 12)
    const completedAt = after(startedAt, 18, 110)
    const acceptedAt = after(completedAt, 3, 15)
    const writtenOffAt = after(acceptedAt, 15, 70)
    const rejected = this.#random() < 0.04
    const clock = (kind: OrderClockKind, started: Date, minutes: number, met: Date): Clock => {
      const dueAt = addMinutes(started, minutes)
      return {
        id: context.newId(),
        kind,
        startedAt: started,
        dueAt,
        metAt: met,
        overdueAt: met > dueAt ? dueAt : null,
        stoppedAt: null,
      }
    }
    const [requestId, orderId, callbackId] = [context.newId(), context.newId(), context.newId()]
    const requestSerial = this.#serial('RQ', day)
    const serial = this.#serial('WO', day)
    const unitPrice = item.price as number
    const quantity = item.unit === 'm²' ? 20 + Math.round(this.#between(0, 60)) : 1
    const price = unitPrice * quantity
    const dispatcher = this.#by(no % 2 === 0 ? 'dispatcher' : 'dispatcher2', 'DISPATCHER', registeredAt)
    const worker = (at: Date): By => ({ personId: technician.id, role: 'TECHNICIAN', at })
    const signature: Signature = {
      signerName: home.resident,
      strokes: SIGNED,
      opinion: null,
      at: acceptedAt,
      takenBy: technician.id,
    }
    const wanted = `${item.names.zh_Hant}：${pick(this.#random, item.category === 'INDOOR_CLEANING' ? WANTED.cleaning : WANTED.repair)}`

    const facts = this.#callback({ month, no, of, writtenOffAt, serial, item, technician, home })
    const status = facts.made ? 'DONE' : facts.notReached ? 'NOT_REACHED' : 'OPEN'
    const finishedAt = facts.made?.at ?? facts.notReached?.at ?? null
    const deadline = callbackDeadline(month, estate)
    const callbackClock: Clock = {
      id: context.newId(),
      kind: 'CALLBACK',
      startedAt: writtenOffAt,
      dueAt: deadline,
      metAt: finishedAt,
      overdueAt: null,
      stoppedAt: null,
    }
    const callbackSerial = this.#serial('CB', day)
    const callback: CallbackState = {
      id: callbackId,
      estateId: estate.id,
      kind: 'CALLBACK',
      serial: callbackSerial,
      status,
      version: 1 + (facts.attempts?.length ?? 0) + (facts.made ? 1 : 0) + (facts.spotChecks?.length ?? 0),
      department: item.department,
      ownerId: facts.made?.by.personId ?? null,
      buildingId: home.buildingId,
      unitId: home.unitId,
      requestId,
      orderId,
      month,
      openedBy: null,
      openedAt: writtenOffAt,
      closedAt: finishedAt,
      facts,
      clocks: [],
      evidence: [],
    }
    const paid: PaymentEntry = {
      id: context.newId(),
      kind: item.settlement === 'PREPAID' ? 'PREPAYMENT' : 'COLLECTION',
      amountMinor: price,
      method: item.settlement,
      receiptSerial: null,
      note: null,
      by: item.settlement === 'PREPAID' ? { ...this.#by('finance', 'FINANCE', repliedAt) } : worker(acceptedAt),
    } as PaymentEntry
    const order: WorkOrder = {
      id: orderId,
      estateId: estate.id,
      requestId,
      serial,
      status: 'WRITTEN_OFF',
      version: 12,
      statusBefore: null,
      nature: item.nature,
      procedure: estate.procedure,
      urgency: no % 7 === 0 ? 'URGENT' : 'NORMAL',
      channel: no % 5 === 0 ? 'APP' : 'PHONE',
      receivedAt: facts.route === 'AREA_ASSISTANT' ? 'FRONT_DESK' : 'DISPATCH_CENTRE',
      requesterKind: 'RESIDENT',
      unitId: home.unitId,
      buildingId: home.buildingId,
      itemId: item.id,
      priceListVersionId: item.version,
      category: item.category,
      trade: item.trade,
      settlementMethod: item.settlement,
      currency: estate.currency,
      department: item.department,
      openedBy: dispatcher.personId,
      openedAt: repliedAt,
      registeredAt,
      appointmentAt: null,
      assessorId: null,
      assigneeId: technician.id,
      confirmedByDispatcher: true,
      dispatchedAt,
      acknowledgedAt,
      arrivedAt,
      startedAt,
      completedAt,
      acceptedAt,
      writtenOffAt,
      closedAt: writtenOffAt,
      repliedAt,
      quotes: [
        {
          no: 1,
          priceListVersionId: item.version,
          lines: [
            {
              itemId: item.id,
              text: item.names.zh_Hant,
              quantity,
              unitPriceMinor: unitPrice,
              listPriceMinor: unitPrice,
            },
          ],
          amountMinor: price,
          onSite: false,
          offListReason: null,
          by: { ...dispatcher, at: repliedAt },
        },
      ],
      facts: {
        consent: { quoteNo: 1, medium: 'PHONE', by: { ...dispatcher, at: repliedAt } },
        signature,
        ...(rejected ? { rejections: 1, reworks: 1 } : {}),
        writeOff: { placeOfReturn: 'DISPATCH_CENTRE', oralReply: null, by: { ...dispatcher, at: writtenOffAt } },
        doneBy: [technician.id],
        workDone: { text: '已修復，試用正常。', by: worker(completedAt) },
        callback: { id: callbackId, serial: callbackSerial, status },
      },
      payments: [paid],
      paymentState: item.settlement === 'PREPAID' ? 'PREPAID' : 'CONFIRMED',
      clocks: [
        clock('REPLY', registeredAt, estate.replyMinutes, repliedAt),
        clock('RECEIPT', dispatchedAt, estate.receiptMinutes, acknowledgedAt),
        clock('ARRIVAL', dispatchedAt, 120, arrivedAt),
        callbackClock,
      ],
      evidence: [],
    }
    const request: ServiceRequest = {
      id: requestId,
      estateId: estate.id,
      serial: requestSerial,
      status: 'ACCEPTED',
      version: 3,
      nature: item.nature,
      channel: order.channel,
      receivedAt: order.receivedAt,
      urgency: order.urgency,
      requesterKind: 'RESIDENT',
      customerName: home.resident,
      contact: home.phone,
      unitId: home.unitId,
      buildingId: home.buildingId,
      address: null,
      department: item.department,
      party: null,
      itemId: item.id,
      wanted,
      appointmentFrom: null,
      appointmentTo: null,
      receivedBy: dispatcher.personId,
      registeredAt,
      closedAt: repliedAt,
      facts: { ordered: true },
      clocks: [],
      evidence: [],
    }
    if (status === 'OPEN') {
      this.#clocks.push({
        id: callbackClock.id,
        estate_id: estate.id,
        order_id: orderId,
        kind: 'CALLBACK',
        started_at: writtenOffAt,
        due_at: deadline,
      })
    }
    const told = (version: number, action: string, from: string | null, to: string, by: By): void =>
      void this.#evidence.push({
        item_id: orderId,
        version,
        estate_id: estate.id,
        action,
        from_status: from,
        to_status: to,
        by_person: by.personId,
        by_role: by.role,
        at: by.at,
        input: {},
      })
    told(1, 'OPEN', null, 'REGISTERED', { ...dispatcher, at: repliedAt })
    told(5, 'DISPATCH', 'CONSENTED', 'DISPATCHED', { ...dispatcher, at: dispatchedAt })
    told(6, 'RECEIVE', 'DISPATCHED', 'RECEIVED', worker(acknowledgedAt))
    told(7, 'ARRIVE', 'RECEIVED', 'ARRIVED', worker(arrivedAt))
    told(9, 'START', 'ARRIVED', 'IN_PROGRESS', worker(startedAt))
    told(10, 'COMPLETE', 'IN_PROGRESS', 'COMPLETED', worker(completedAt))
    told(11, 'SIGN_OFF', 'COMPLETED', 'ACCEPTED', worker(acceptedAt))
    told(12, 'WRITE_OFF', 'ACCEPTED', 'WRITTEN_OFF', { ...dispatcher, at: writtenOffAt })
    this.#made.push({ order, request, home, item, technician, callback, month })
    if (facts.made && !facts.made.satisfied) this.#correction(callback, serial, facts.made.words)
  }

  /** The further back, the surer it was made: all of a closed month, the older three quarters of an open one. */
  #callback(of: {
    month: string
    no: number
    of: number
    writtenOffAt: Date
    serial: string
    item: Item
    technician: Person
    home: Home
  }): CallbackFacts {
    const { estate, context } = this
    const zone = estate.timeZone
    const closed = this.#isClosed(of.month)
    const front = of.no % 6 === 5
    const facts: CallbackFacts = {
      orderSerial: of.serial,
      route: front ? 'AREA_ASSISTANT' : 'DISPATCH_CENTRE',
      category: of.item.category,
      nature: of.item.nature,
      counterItem: false,
      doneBy: [of.technician.id],
      technicianId: of.technician.id,
      cancelled: false,
    }
    const random = this.#random()
    // The last days are all still to be made; of the weeks before them here and there one.
    if (!closed && (of.no >= of.of * 0.88 || (of.no >= of.of * 0.55 && of.no % 5 === 1))) return facts
    // Called within working hours of the next days, never in the future.
    const day = addDays(localDay(of.writtenOffAt, zone), 1 + (of.no % 3))
    const planned = addMinutes(instantOf(day, '09:00', zone), Math.round(this.#between(10, 480)))
    const at = planned < context.now ? planned : addMinutes(context.now, -Math.round(this.#between(30, 90)))
    const caller = front
      ? this.#by('area', 'AREA_ASSISTANT', at)
      : this.#by(of.no % 2 === 0 ? 'dispatcher' : 'dispatcher2', 'DISPATCHER', at)
    // At the door one of fifteen, where five of a hundred are needed; the running month is a little behind.
    const door = of.no % (closed ? 15 : 24) === 3
    if (random < 0.025 && !door) {
      const attempts = [0, 1, 2].map((back) => {
        const tried = addMinutes(at, (back - 2) * 24 * 60)
        return {
          at: tried,
          day: localDay(tried, zone),
          mode: 'PHONE' as const,
          note: '無人接聽',
          by: { ...caller, at: tried },
        }
      })
      return { ...facts, attempts, notReached: { at, day: localDay(at, zone), callerIs: [], by: caller } }
    }
    const mode: CallbackMode = door ? 'DOOR_TO_DOOR' : 'PHONE'
    const unhappy = random > 0.92
    const [item, reason, said] = pick(this.#random, GRUMBLES)
    const asked: readonly SatisfactionItem[] = ['PUNCTUALITY', 'ATTITUDE', 'QUALITY', 'PRICE', 'TIDINESS', 'RESPONSE']
    // Not everybody has an answer to everything.
    const verdicts = asked
      .filter((each) => (unhappy && each === item) || this.#random() < 0.7)
      .map((each): Verdict => {
        const bad = unhappy && each === item
        return { item: each, satisfied: !bad, reason: bad ? reason : null, text: null }
      })
    const words = unhappy ? said : pick(this.#random, PRAISE)
    return {
      ...facts,
      made: {
        mode,
        at,
        day: localDay(at, zone),
        callerName: this.#people.get(front ? 'area' : of.no % 2 === 0 ? 'dispatcher' : 'dispatcher2')
          ?.names as Localized,
        spokeWith: of.home.resident,
        satisfied: !unhappy,
        words,
        signature: door
          ? { signerName: of.home.resident, strokes: SIGNED, opinion: words, at, takenBy: caller.personId }
          : null,
        verdicts,
        script: SCRIPT_EDITION,
        callerIs: [],
        by: caller,
      },
    }
  }

  #isClosed(month: string): boolean {
    return callbackDeadline(month, this.estate) < this.context.now
  }

  #correction(callback: CallbackState, orderSerial: string, complaint: string): void {
    const { context, estate } = this
    const openedAt = callback.closedAt as Date
    const over = this.#isClosed(callback.month as string)
    const lead = (at: Date): By => this.#by('lead', 'SERVICE_LEAD', at)
    const settled = addMinutes(openedAt, 26 * 60)
    const dueAt = correctionDue(openedAt, estate)
    const planned = over || this.#corrections.length % 2 === 0
    const facts: CorrectionFacts = {
      source: 'DISSATISFIED',
      orderSerial,
      callbackId: callback.id,
      callbackSerial: callback.serial,
      complaint,
      doneBy: callback.facts.doneBy,
      dueAt,
      ...(planned
        ? { measures: { text: '主管致電致歉，安排另一位師傅覆檢。', by: lead(addMinutes(openedAt, 50)) } }
        : {}),
      ...(over
        ? {
            result: { text: '已覆檢並清理妥當。', by: lead(settled) },
            secondWord: {
              satisfied: true,
              words: '現在可以了。',
              spokeWith: callback.facts.made?.spokeWith ?? '',
              medium: 'PHONE',
              by: lead(settled),
            },
          }
        : {}),
    }
    const clock: Clock = {
      id: context.newId(),
      kind: 'CORRECTION',
      startedAt: openedAt,
      dueAt,
      metAt: over ? settled : null,
      overdueAt: !over && dueAt < context.now ? dueAt : null,
      stoppedAt: null,
    }
    const id = context.newId()
    this.#corrections.push({
      id,
      estateId: estate.id,
      kind: 'CORRECTIVE_ACTION',
      serial: this.#serial('CA', localDay(openedAt, estate.timeZone)),
      status: over ? 'CLOSED' : 'OPEN',
      version: over ? 5 : planned ? 2 : 1,
      department: callback.department,
      ownerId: this.#person('lead').id,
      buildingId: callback.buildingId,
      unitId: callback.unitId,
      requestId: callback.requestId,
      orderId: callback.orderId,
      month: callback.month,
      openedBy: null,
      openedAt,
      closedAt: over ? settled : null,
      facts,
      clocks: [clock],
      evidence: [],
    })
    if (!over)
      this.#clocks.push({
        id: clock.id,
        estate_id: estate.id,
        case_id: id,
        kind: 'CORRECTION',
        started_at: openedAt,
        due_at: dueAt,
        overdue_at: clock.overdueAt,
      })
  }

  async #write(): Promise<void> {
    const { tx, estate } = this
    const checked = this.#checked()
    await this.#rows(
      'request',
      REQUEST_COLUMN_NAMES,
      this.#made.map(({ request, home, item }) =>
        requestRow({
          request,
          card: requestCard(request, {
            buildingCode: home.building,
            room: home.room,
            service: item.short,
            category: item.category,
            assignee: null,
          }),
        }),
      ),
    )
    await this.#rows(
      'work_order',
      ORDER_COLUMN_NAMES,
      this.#made.map(({ order, request, home, item, technician }) =>
        orderRow({
          order,
          particulars: {
            customerName: request.customerName,
            contact: request.contact,
            wanted: request.wanted,
            address: null,
          },
          card: orderCard(order, {
            buildingCode: home.building,
            room: home.room,
            service: item.short,
            assignee: technician.names,
          }),
        }),
      ),
    )
    await this.#rows(
      'quote',
      ['order_id', 'no', 'price_list_version_id', 'lines', 'amount_minor', 'on_site', 'by_person', 'by_role', 'at'],
      this.#made.flatMap(({ order }) =>
        order.quotes.map((quote) => ({
          order_id: order.id,
          no: quote.no,
          price_list_version_id: quote.priceListVersionId,
          lines: quote.lines,
          amount_minor: quote.amountMinor,
          on_site: quote.onSite,
          by_person: quote.by.personId,
          by_role: quote.by.role,
          at: quote.by.at,
        })),
      ),
    )
    await this.#rows(
      'payment_entry',
      ['id', 'estate_id', 'order_id', 'kind', 'amount_minor', 'method', 'by_person', 'by_role', 'at'],
      this.#made.flatMap(({ order }) =>
        order.payments.map((entry) => ({
          id: entry.id,
          estate_id: estate.id,
          order_id: order.id,
          kind: entry.kind,
          amount_minor: entry.amountMinor,
          method: entry.method,
          by_person: entry.by.personId,
          by_role: entry.by.role,
          at: entry.by.at,
        })),
      ),
    )
    await this.#rows(
      'evidence',
      ['item_id', 'version', 'estate_id', 'action', 'from_status', 'to_status', 'by_person', 'by_role', 'at', 'input'],
      this.#evidence,
    )
    await this.#rows('case_record', CASE_COLUMN_NAMES, [
      ...checked.map(({ callback }) => caseRow(callback)),
      ...this.#corrections.map(caseRow),
    ])
    await this.#rows(
      'clock',
      ['id', 'estate_id', 'order_id', 'case_id', 'kind', 'started_at', 'due_at', 'overdue_at'],
      this.#clocks,
    )
    await this.#rows(
      'serial_counter',
      ['estate_id', 'prefix', 'last'],
      [...this.#serials].map(([prefix, last]) => ({ estate_id: estate.id, prefix, last })),
    )
    for (const month of new Set(checked.map((each) => each.month))) {
      if (this.#isClosed(month))
        await this.#close(
          month,
          checked.filter((each) => each.month === month),
        )
    }
    await this.#draw(checked)
    // As in any estate after a year: its log has gone on, and what it said back then is forgotten (live/pruner.ts).
    await tx.query('UPDATE estate_position SET position = $2::bigint, oldest = $2::bigint + 1 WHERE estate_id = $1', [
      estate.id,
      this.#evidence.length,
    ])
    await tx.query('ANALYZE work_order, request, case_record')
  }

  /** Three checks in each closed month, one in the running one. */
  #checked(): readonly Made[] {
    const manager = this.#person('manager').id
    const wanted = new Map<string, number>()
    return this.#made.map((each) => {
      const { made } = each.callback.facts
      const done = wanted.get(each.month) ?? 0
      const most = this.#isClosed(each.month) ? 3 : 1
      if (!made || !made.satisfied || done >= most) return each
      wanted.set(each.month, done + 1)
      const at = addMinutes(made.at, 95)
      const points = [...spotPoints(each.callback)].map(([point, recorded]) => ({
        point,
        recorded,
        found: recorded,
        agrees: true,
        note: null,
      }))
      const by: By = { personId: manager, role: 'CENTRE_MANAGER', at: at < this.context.now ? at : this.context.now }
      const spotChecks = [
        { no: 1, as: 'CENTRE_MANAGER' as const, by, drawId: null, points, contradicts: false, conclusion: null },
      ]
      return {
        ...each,
        callback: {
          ...each.callback,
          version: each.callback.version + 1,
          facts: { ...each.callback.facts, spotChecks },
        },
      }
    })
  }

  /** CBK-6, STA-2: as the lead closed it on the day after the deadline. */
  async #close(month: string, all: readonly Made[]): Promise<void> {
    const { tx, estate } = this
    const at = addMinutes(endOfDay(`${addMonths(month, 1)}-08`, estate.timeZone), -6 * 60)
    const counted = all.map(({ callback }): CountedCallback => ({
      status: callback.status,
      mode: callback.facts.made?.mode ?? null,
      satisfied: callback.facts.made?.satisfied ?? null,
      finishedOn: callback.facts.made?.day ?? callback.facts.notReached?.day ?? null,
      callerIs: [],
      checkedAs: (callback.facts.spotChecks ?? []).map(({ as }) => as),
    }))
    const figures = quotaFigures(recount(counted), month, estate)
    await tx.query(
      'UPDATE callback_quota SET closed_at = $3, closed_by = $4, figures = $5 WHERE estate_id = $1 AND month = $2',
      [estate.id, month, at, this.#person('lead').id, JSON.stringify(figures)],
    )
    await tx.query(
      'INSERT INTO statistics_month (estate_id, month, edition, frozen_at, orders) VALUES ($1, $2, $3, $4, $5::jsonb)',
      [estate.id, month, STATISTICS_EDITION, at, JSON.stringify(all.map(countedOrder))],
    )
  }

  /** SPT-3: what the manager drew for the month that is under way. */
  async #draw(all: readonly Made[]): Promise<void> {
    const { tx, estate, context } = this
    const month = [...new Set(all.map((each) => each.month))].filter((each) => !this.#isClosed(each)).sort()[0]
    const of = all.filter((each) => each.month === month && each.callback.facts.made)
    if (!month || of.length < 3) return
    const seed = `${month}·7F3A91C4D20B65E8`
    const record = drawFrom(
      of.map(({ callback }) => ({ id: callback.serial, stratum: '' })),
      { seed, size: 3, stratified: false },
    )
    await tx.query(
      `INSERT INTO callback_draw (id, estate_id, month, purpose, no, algorithm, seed, seed_given, size, stratify_by, list, list_hash, drawn,
         by_person, by_role, at)
       VALUES ($1, $2, $3, 'SPOT_CHECK', 1, $4, $5, false, $6, NULL, $7, $8, $9, $10, 'CENTRE_MANAGER', $11)`,
      [
        context.newId(),
        estate.id,
        month,
        record.algorithm,
        seed,
        record.size,
        JSON.stringify(record.list),
        record.listHash,
        JSON.stringify(record.drawn),
        this.#person('manager').id,
        addMinutes(context.now, -25),
      ],
    )
  }

  async #rows(table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return
    const list = columns.join(', ')
    await this.tx.query(
      `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
}

const ms = (at: Date | null): number | null => at?.getTime() ?? null

const countedOrder = ({ order, item, technician, home, callback }: Made): CountedOrder => ({
  orderId: order.id,
  serial: order.serial,
  callbackId: callback.id,
  category: order.category,
  department: order.department,
  service: item.short,
  technicianId: technician.id,
  technician: technician.names,
  buildingId: home.buildingId,
  building: home.building,
  room: home.room,
  registeredAt: order.registeredAt.getTime(),
  repliedAt: ms(order.repliedAt),
  dispatchedAt: ms(order.dispatchedAt),
  acknowledgedAt: ms(order.acknowledgedAt),
  arrivedAt: ms(order.arrivedAt),
  startedAt: ms(order.startedAt),
  completedAt: ms(order.completedAt),
  acceptedAt: ms(order.acceptedAt),
  writtenOffAt: ms(order.writtenOffAt),
  clocks: order.clocks.flatMap(({ kind, metAt, overdueAt }) =>
    metAt === null && overdueAt === null ? [] : [{ kind: kind as OrderClockKind, onTime: overdueAt === null }],
  ),
  rejections: order.facts.rejections ?? 0,
  callback: {
    status: callback.status,
    mode: callback.facts.made?.mode ?? null,
    satisfied: callback.facts.made?.satisfied ?? null,
    verdicts: (callback.facts.made?.verdicts ?? []).map(({ item: of, satisfied, reason }) => ({
      item: of,
      satisfied,
      reason,
    })),
  },
})
