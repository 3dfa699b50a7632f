import { localizedText } from '../platform/graphql/localized-text.type.js'
import { money } from '../platform/graphql/money.type.js'
import type { ItemRow, VersionRow } from './price-list.service.js'
import type { PriceListVersion, ServiceItem } from './price-list.type.js'

export function itemView(item: ItemRow): ServiceItem {
  return {
    id: item.id,
    code: item.code,
    name: localizedText(item.names),
    shortName: localizedText(item.shortNames),
    nature: item.nature,
    category: item.category,
    department: item.department,
    trade: item.trade,
    unitName: localizedText(item.unitNames),
    price: money(item.priceMinor, item.currency),
    quantityMin: item.quantityMin / 1000,
    quantityStep: item.quantityStep / 1000,
    settlementMethod: item.settlementMethod,
    checklistCode: item.checklistCode,
  }
}

export const versionView = ({
  id,
  no,
  validFrom,
  validTo,
  note,
  publishedAt,
  currency,
}: VersionRow): PriceListVersion => ({
  id,
  no,
  validFrom,
  validTo,
  note,
  publishedAt,
  currency,
})
