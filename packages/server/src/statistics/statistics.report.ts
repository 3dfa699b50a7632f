/** 《客戶服務信息統計分析匯總表》 as a report (STA-1): the same figures as the API's, in the reader's language. */
import { LABELS } from '../domain/labels.js'
import { type Dimension, divided, type GroupFigures, overall, type RateKey } from '../domain/statistics.js'
import { localTime } from '../domain/calendar.js'
import type { Category, Locale, Localized } from '../domain/vocabulary.js'
import type { Cell, Report, Section } from '../platform/report/report.js'
import type { TrendPoint } from './statistics.service.js'
import type { CountedMonth } from './statistics.store.js'
import { ITEM_WORDS, RATE_WORDS, REASON_WORDS, STEP_WORDS, WORDS } from './statistics.words.js'

export interface ReportedMonth {
  readonly counted: CountedMonth
  readonly trend: readonly TrendPoint[]
  readonly estate: { readonly name: Localized; readonly timeZone: string }
  readonly now: Date
}

export function statisticsReport({ counted, trend, estate, now }: ReportedMonth, locale: Locale): Report {
  const say = (words: Localized): string => words[locale]
  const all = overall(counted.orders)
  const at = localTime(counted.frozenAt ?? now, estate.timeZone)
  return {
    locale,
    title: locale === 'en' ? say(WORDS.title) : `《${say(WORDS.title)}》`,
    subtitle: `${say(estate.name)}  ${monthText(counted.month, locale)}`,
    facts: [
      [say(WORDS.orders), String(all.orders)],
      [say(WORDS.state), say(counted.frozenAt ? WORDS.frozen : WORDS.open)],
      [say(WORDS.asOf), `${at.day} ${at.time.slice(0, 8)}`],
      [say(WORDS.edition), String(counted.edition)],
    ],
    sections: [
      rates(all, say),
      times(all, say),
      items(all, say),
      reasons(all, say),
      ...(['CATEGORY', 'TECHNICIAN', 'BUILDING'] as const).map((by) => division(divided(counted.orders, by), by, say)),
      trendOf(trend, say),
    ],
    pageOf: (page, of) =>
      ({ zh_Hant: `第 ${page} 頁，共 ${of} 頁`, zh_Hans: `第 ${page} 页，共 ${of} 页`, en: `Page ${page} of ${of}` })[
        locale
      ],
  }
}

type Say = (words: Localized) => string

const monthText = (month: string, locale: Locale): string => {
  const [year, number] = month.split('-')
  return locale === 'en' ? month : `${year} 年 ${Number(number)} 月`
}

const rate = (group: GroupFigures, key: RateKey): Cell => group.rates.find((each) => each.key === key) ?? null

const rates = (all: GroupFigures, say: Say): Section => ({
  title: say(WORDS.rates),
  empty: say(WORDS.none),
  columns: [
    { head: say(WORDS.figure), kind: 'text', width: 2 },
    { head: say(WORDS.share), kind: 'share' },
  ],
  rows: all.rates.map((each) => [say(RATE_WORDS[each.key]), each]),
})

const times = (all: GroupFigures, say: Say): Section => ({
  title: say(WORDS.times),
  empty: say(WORDS.none),
  columns: [
    { head: say(WORDS.step), kind: 'text', width: 2 },
    { head: say(WORDS.orders), kind: 'count' },
    { head: say(WORDS.median), kind: 'time' },
    { head: say(WORDS.p90), kind: 'time' },
  ],
  rows: all.steps.map(({ key, count, medianSeconds, p90Seconds }) => [
    say(STEP_WORDS[key]),
    count,
    { seconds: medianSeconds },
    { seconds: p90Seconds },
  ]),
})

const items = (all: GroupFigures, say: Say): Section => ({
  title: say(WORDS.satisfaction),
  empty: say(WORDS.none),
  columns: [
    { head: say(WORDS.item), kind: 'text', width: 2 },
    { head: say(WORDS.satisfied), kind: 'share', width: 1.4 },
    { head: say(WORDS.dissatisfied), kind: 'count' },
  ],
  rows: all.items.map(({ item, satisfied, dissatisfied }) => [
    say(ITEM_WORDS[item]),
    { numerator: satisfied, denominator: satisfied + dissatisfied },
    dissatisfied,
  ]),
})

const reasons = (all: GroupFigures, say: Say): Section => ({
  title: say(WORDS.reasons),
  empty: say(WORDS.none),
  columns: [
    { head: say(WORDS.item), kind: 'text', width: 1.5 },
    { head: say(WORDS.reason), kind: 'text', width: 1.5 },
    { head: say(WORDS.orders), kind: 'count' },
  ],
  rows: all.items.flatMap(({ item, reasons: given }) =>
    given.map(({ reason, count }) => [say(ITEM_WORDS[item]), say(REASON_WORDS[reason]), count]),
  ),
})

const nameOf = (group: GroupFigures, by: Dimension, say: Say): string => {
  if (by === 'CATEGORY') return say(LABELS.Category[group.key as Category])
  return group.name ? say(group.name) : say(WORDS.without)
}

const COLUMNS = (say: Say) =>
  [
    { head: say(WORDS.orders), kind: 'count', width: 0.7 },
    { head: say(WORDS.satisfied), kind: 'share', width: 1.5 },
    { head: say(WORDS.answered), kind: 'share', width: 1.5 },
    { head: say(WORDS.onTime), kind: 'share', width: 1.5 },
    { head: say(WORDS.rework), kind: 'share', width: 1.5 },
  ] as const

const figures = (group: GroupFigures): readonly Cell[] => [
  group.orders,
  rate(group, 'SATISFIED'),
  rate(group, 'REPLY_ON_TIME'),
  rate(group, 'ARRIVAL_ON_TIME'),
  rate(group, 'REWORK'),
]

const division = (groups: readonly GroupFigures[], by: 'CATEGORY' | 'TECHNICIAN' | 'BUILDING', say: Say): Section => ({
  title: say(WORDS[by]),
  empty: say(WORDS.none),
  columns: [{ head: say(WORDS[by]), kind: 'text', width: 1.6 }, ...COLUMNS(say)],
  rows: groups.map((group) => [nameOf(group, by, say), ...figures(group)]),
})

const trendOf = (trend: readonly TrendPoint[], say: Say): Section => ({
  title: say(WORDS.trend),
  empty: say(WORDS.none),
  columns: [{ head: say(WORDS.month), kind: 'text', width: 1.6 }, ...COLUMNS(say)],
  rows: trend.map(({ month, figures: group }) => [month, ...figures(group)]),
})
