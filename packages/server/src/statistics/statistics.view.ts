import type { CountedOrder, GroupFigures } from '../domain/statistics.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import type { StatisticsGroup, StatisticsOrder } from './statistics.type.js'

export const groupView = ({ rates, steps, name, items, ...group }: GroupFigures): StatisticsGroup => ({
  ...group,
  name: name && localizedText(name),
  rates: rates.map(({ key, numerator, denominator }) => ({ rate: key, numerator, denominator })),
  steps: steps.map(({ key, ...times }) => ({ step: key, ...times })),
  items,
})

export const statisticsOrderView = (order: CountedOrder, seconds: number | null): StatisticsOrder => ({
  id: order.orderId,
  callbackId: order.callbackId,
  serial: order.serial,
  category: order.category,
  service: localizedText(order.service),
  building: order.building,
  room: order.room,
  technician: order.technician && localizedText(order.technician),
  seconds,
})
