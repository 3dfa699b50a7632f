/** Numbers that people say on the phone: 'WO-2611-0042' is the 42nd work order of November 2026. */
import { localMonth } from './calendar.js'

/**
 * WO work order 工作單, RQ request 登記, RC receipt 收據; of cases EQ enquiry 查詢, IN incident 事件, CP complaint 投訴, DM damage 損壞, CB callback 回訪,
 * CA corrective action 整改, SH hand-over at a change of shift 交接.
 */
export type SerialKind = 'WO' | 'RQ' | 'RC' | 'EQ' | 'IN' | 'CP' | 'DM' | 'CB' | 'CA' | 'SH'

/** What is counted together: one counter per estate, kind and month of issue in the estate's zone. @example 'WO-2611' */
export const serialPrefix = (kind: SerialKind, at: Date, zone: string): string =>
  `${kind}-${localMonth(at, zone).slice(2).replace('-', '')}`

/** @param count 1, 2, 3 … from the estate's counter; beyond 9999 the number simply grows longer. */
export const serialOf = (prefix: string, count: number): string => `${prefix}-${String(count).padStart(4, '0')}`

export const isSerial = (text: string): boolean => /^(WO|RQ|RC|EQ|IN|CP|DM|CB|CA|SH)-\d{4}-\d{4,}$/.test(text)
