/** Suggestions in the viewer's words. */
import type { Locale, Localized } from '../domain/vocabulary.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { technicianView } from '../people/person.view.js'
import type { Suggestion } from './suggestion.service.js'
import { TechnicianSuggestion } from './work-order.type.js'

type Reason = (suggestion: Suggestion) => Localized | null

const REASONS: readonly Reason[] = [
  ({ refusal }) =>
    refusal
      ? null
      : { zh_Hant: '部門、工種相符，當值', zh_Hans: '部门、工种相符，当值', en: 'Right department and trade, on duty' },
  ({ technician: { openOrders, capacity } }) => ({
    zh_Hant: `手上 ${openOrders} 單（可承 ${capacity} 單）`,
    zh_Hans: `手上 ${openOrders} 单（可承 ${capacity} 单）`,
    en: `${openOrders} of ${capacity} orders in hand`,
  }),
  ({ distanceMetres: metres }) =>
    metres === null
      ? null
      : { zh_Hant: `步行約 ${metres} 米`, zh_Hans: `步行约 ${metres} 米`, en: `About ${metres} m to walk` },
  ({ onTimeRate }) => {
    if (onTimeRate === null) return null
    const percent = Math.round(onTimeRate * 100)
    return {
      zh_Hant: `近 90 天準時到場 ${percent}%`,
      zh_Hans: `近 90 天准时到场 ${percent}%`,
      en: `${percent}% of arrivals in time in 90 days`,
    }
  },
  ({ technician: { contractor } }) =>
    contractor
      ? {
          zh_Hant: '外判人員，須主管確認質量',
          zh_Hans: '外包人员，须主管确认质量',
          en: 'Contractor: the supervisor confirms quality',
        }
      : null,
]

export const suggestionView = (suggestion: Suggestion, locale: Locale): TechnicianSuggestion =>
  Object.assign(new TechnicianSuggestion(), {
    technician: technicianView(suggestion.technician),
    fits: suggestion.refusal === null,
    reasons: REASONS.flatMap((reason) => reason(suggestion)?.[locale] ?? []),
    refusal: suggestion.refusal && refusalView(suggestion.refusal, locale),
    distanceMetres: suggestion.distanceMetres,
    onTimeRate: suggestion.onTimeRate,
  })
