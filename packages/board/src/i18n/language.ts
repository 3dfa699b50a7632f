/** The viewer's language: one store for every page, remembered, and told to the document so that Han glyphs match the script. */
import { useSyncExternalStore } from 'react'

export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One saying in every language. A missing one does not compile. */
export type Said = readonly [hant: string, hans: string, en: string]

const STORED = 'dispatch.language'

/** @example languageOf('zh-CN') → 'zh-Hans' */
export function languageOf(tag: string): Language {
  const lower = tag.toLowerCase()
  if (lower.startsWith('zh')) return /hans|cn|sg|my/.test(lower) ? 'zh-Hans' : 'zh-Hant'
  return 'en'
}

function first(): Language {
  const stored = localStorage.getItem(STORED)
  if (LANGUAGES.includes(stored as Language)) return stored as Language
  return navigator.languages.some((tag) => tag.startsWith('zh')) || navigator.languages.length === 0
    ? languageOf(navigator.languages.find((tag) => tag.startsWith('zh')) ?? 'zh-Hant')
    : 'en'
}

let current: Language | null = null
const listeners = new Set<() => void>()

export function language(): Language {
  if (current === null) setLanguage(first(), false)
  return current!
}

export function setLanguage(next: Language, remember = true): void {
  current = next
  document.documentElement.lang = next
  if (remember) localStorage.setItem(STORED, next)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)

/** Place of the language in a `Said`. */
export const placeOf = (one: Language): 0 | 1 | 2 => LANGUAGES.indexOf(one) as 0 | 1 | 2
