/**
 * Whom to suggest, as a table: each factor has a weight, a figure and a sentence. Everything is counted in metres of walking, so that what a
 * weight means can be understood: a full hand of orders counts as much as 600 metres. DIS-1 is no factor: who does not fit is not suggested.
 */
import type { PersonFacts } from './decide-context.js'
import type { Localized } from './vocabulary.js'
import { localized as t } from './localized.js'

export interface Candidate {
  readonly facts: PersonFacts
  /** Walking distance from where he last arrived; null: unknown, or the order has no building. */
  readonly distanceMetres: number | null
  readonly arrivals: number
  readonly inTime: number
  /** Whether a shift of his covers the appointment; null: there is none, or no roster for then. */
  readonly onDutyThen: boolean | null
  /** A clock of an order in his hands has run out. */
  readonly lateNow: boolean
  /** Days that his record goes back (setting `latenessDays`). */
  readonly days: number
}

export const SuggestionFactor = Object.freeze({
  DISTANCE: 'DISTANCE',
  LOAD: 'LOAD',
  FULL: 'FULL',
  LATENESS: 'LATENESS',
  LATE_NOW: 'LATE_NOW',
  SHIFT: 'SHIFT',
  CONTRACTOR: 'CONTRACTOR',
})
export type SuggestionFactor = keyof typeof SuggestionFactor

/** Metres that each counts at its fullest. DISTANCE: where nobody knows where he is, the middle of the estate. */
export const WEIGHTS: Readonly<Record<SuggestionFactor, number>> = Object.freeze({
  DISTANCE: 200,
  LOAD: 600,
  FULL: 600,
  LATENESS: 300,
  LATE_NOW: 300,
  SHIFT: 500,
  CONTRACTOR: 50,
})

interface Factor {
  readonly factor: SuggestionFactor
  /** From 0 up; null: it says nothing of this candidate. */
  readonly metres: (candidate: Candidate) => number | null
  readonly says: (candidate: Candidate) => Localized | null
}

export const onTimeRate = ({ arrivals, inTime }: Candidate): number | null => (arrivals > 0 ? inTime / arrivals : null)

const isFull = ({ facts }: Candidate): boolean => facts.openOrders >= facts.capacity

export const FACTORS: readonly Factor[] = [
  {
    factor: 'LOAD',
    metres: ({ facts }) => (facts.openOrders / facts.capacity) * WEIGHTS.LOAD,
    says: ({ facts: { openOrders: have, capacity } }) =>
      t(
        `手上 ${have} 單（可承 ${capacity} 單）`,
        `手上 ${have} 单（可承 ${capacity} 单）`,
        `${have} of ${capacity} orders in hand`,
      ),
  },
  {
    factor: 'FULL',
    metres: (candidate) => (isFull(candidate) ? WEIGHTS.FULL : null),
    says: (candidate) => (isFull(candidate) ? t('手上已滿', '手上已满', 'Has as many as is thought bearable') : null),
  },
  {
    factor: 'DISTANCE',
    metres: ({ distanceMetres }) => distanceMetres ?? WEIGHTS.DISTANCE,
    says: ({ distanceMetres: metres }) =>
      metres === null
        ? t('不知其位置', '不知其位置', 'Nobody knows where')
        : t(`步行約 ${metres} 米`, `步行约 ${metres} 米`, `About ${metres} m to walk`),
  },
  {
    factor: 'LATENESS',
    metres: (candidate) => {
      const rate = onTimeRate(candidate)
      return rate === null ? null : (1 - rate) * WEIGHTS.LATENESS
    },
    says: (candidate) => {
      const rate = onTimeRate(candidate)
      if (rate === null) return null
      const percent = Math.round(rate * 100)
      const { days, arrivals } = candidate
      return t(
        `近 ${days} 天 ${arrivals} 次到場，準時 ${percent}%`,
        `近 ${days} 天 ${arrivals} 次到场，准时 ${percent}%`,
        `${percent}% of ${arrivals} arrivals in time in ${days} days`,
      )
    },
  },
  {
    factor: 'LATE_NOW',
    metres: ({ lateNow }) => (lateNow ? WEIGHTS.LATE_NOW : null),
    says: ({ lateNow }) => (lateNow ? t('手上有單已超時', '手上有单已超时', 'Is late with an order in hand') : null),
  },
  {
    factor: 'SHIFT',
    metres: ({ onDutyThen }) => (onDutyThen === false ? WEIGHTS.SHIFT : null),
    says: ({ onDutyThen }) =>
      onDutyThen === null
        ? null
        : onDutyThen
          ? t('預約時間當值', '预约时间当值', 'On duty at the appointment')
          : t('預約時間不當值', '预约时间不当值', 'Off duty at the appointment'),
  },
  {
    factor: 'CONTRACTOR',
    metres: ({ facts }) => (facts.contractor ? WEIGHTS.CONTRACTOR : null),
    says: ({ facts }) =>
      facts.contractor
        ? t('外判人員，須主管確認質量', '外包人员，须主管确认质量', 'Contractor: the supervisor confirms quality')
        : null,
  },
]

export interface Reason {
  readonly factor: SuggestionFactor
  /** Rounded; 0 where it speaks for him. */
  readonly metres: number
  readonly says: Localized
}

/** Each factor that has something to say, with its figure. */
export const reasonsFor = (candidate: Candidate): readonly Reason[] =>
  FACTORS.flatMap(({ factor, metres, says }) => {
    const words = says(candidate)
    return words ? [{ factor, metres: Math.round(metres(candidate) ?? 0), says: words }] : []
  })

/** The smaller, the better; in metres. */
export const costOf = (candidate: Candidate): number =>
  FACTORS.reduce((sum, { metres }) => sum + (metres(candidate) ?? 0), 0)
