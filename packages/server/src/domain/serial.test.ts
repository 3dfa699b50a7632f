import { expect, it } from 'vitest'
import { isSerial, serialOf, serialPrefix } from './serial.js'

it('is counted by the month of issue in the estate’s zone', () => {
  expect(serialPrefix('WO', new Date('2026-11-30T15:59:59.999Z'), 'Asia/Shanghai')).toBe('WO-2611')
  expect(serialPrefix('WO', new Date('2026-11-30T16:00:00.000Z'), 'Asia/Shanghai')).toBe('WO-2612')
})

it('keeps four digits and grows beyond them', () => {
  expect(serialOf('WO-2611', 42)).toBe('WO-2611-0042')
  expect(serialOf('RQ-2611', 10_000)).toBe('RQ-2611-10000')
  expect(['WO-2611-0042', 'RQ-2611-10000', 'RC-2611-0001'].every(isSerial)).toBe(true)
  expect(['WO-2611-42', 'XX-2611-0042', 'WO-2611-0042 '].some(isSerial)).toBe(false)
})
