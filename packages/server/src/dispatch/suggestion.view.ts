/** Suggestions in the viewer's words. */
import { costOf, onTimeRate, reasonsFor } from '../domain/dispatch-score.js'
import type { Locale, Localized } from '../domain/vocabulary.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { technicianView } from '../people/person.view.js'
import type { Suggestion } from './suggestion.service.js'
import { TechnicianSuggestion } from './suggestion.type.js'

const FITS: Localized = {
  zh_Hant: '部門、工種相符，當值',
  zh_Hans: '部门、工种相符，当值',
  en: 'Right department and trade, on duty',
}

export const suggestionView = (
  { technician, candidate, misfits }: Suggestion,
  locale: Locale,
): TechnicianSuggestion => {
  const reasons = reasonsFor(candidate)
  const [first] = misfits
  return Object.assign(new TechnicianSuggestion(), {
    technician: technicianView(technician),
    fits: misfits.length === 0,
    reasons: [...(misfits.length === 0 ? [FITS[locale]] : []), ...reasons.map(({ says }) => says[locale])],
    factors: reasons.map(({ factor, metres, says }) => ({ factor, metres, sentence: says[locale] })),
    cost: Math.round(costOf(candidate)),
    refusal: first ? refusalView(first, locale) : null,
    misfits: misfits.map((misfit) => refusalView(misfit, locale)),
    distanceMetres: candidate.distanceMetres,
    onTimeRate: onTimeRate(candidate),
  })
}
