import type { Localized } from './vocabulary.js'

/** A text in the three languages of the product. @example localized('查詢', '查询', 'enquiry') */
export const localized = (zh_Hant: string, zh_Hans: string, en: string): Localized => ({ zh_Hant, zh_Hans, en })
