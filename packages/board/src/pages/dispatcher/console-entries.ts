import type { IconName } from '../../ui/icon'
import type { CallbackWords } from '../../i18n/callback-words'
import type { Words } from '../../i18n/words'

export interface ConsoleEntry {
  readonly href: string
  readonly icon: IconName
  /** The operation that the page lives on: who may not call it does not see the entry. */
  readonly needs: string | null
  readonly text: (words: Words, w: CallbackWords) => string
}

const ENTRIES: readonly ConsoleEntry[] = [
  { href: '/dispatch', icon: 'list', needs: null, text: (words) => words.page('dispatch') },
  { href: '/wall', icon: 'wall', needs: 'board', text: (words) => words.page('wall') },
  { href: '/callbacks', icon: 'audit', needs: 'callbackQueue', text: (_, w) => w.say('rail') },
  { href: '/callbacks/call', icon: 'phone', needs: 'makeCallback', text: (_, w) => w.say('railCall') },
  { href: '/statistics', icon: 'chart', needs: 'statistics', text: (_, w) => w.say('railStatistics') },
]

export const consoleEntries = (can: (operation: string) => boolean): readonly ConsoleEntry[] =>
  ENTRIES.filter(({ needs }) => needs === null || can(needs))

/** The entry whose page this is: the longest that fits. @example entryAt('/callbacks/call') → '/callbacks/call' */
export const entryAt = (path: string): string | null =>
  ENTRIES.map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0] ?? null
