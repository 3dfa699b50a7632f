import { describe, expect, it } from 'vitest'
import { monthName, weekday, zoned } from './zoned'

const at = Date.parse('2026-11-24T16:30:05.250Z')

describe('the estate’s clock', () => {
  it('tells day and time of its own zone', () => {
    const shanghai = zoned('Asia/Shanghai')
    expect([shanghai.day(at), shanghai.hm(at), shanghai.hms(at)]).toEqual(['2026-11-25', '00:30', '00:30:05'])
    expect(zoned('America/New_York').hms(at)).toBe('11:30:05')
  })
  it('measures calendar time across a change of the clocks', () => {
    const berlin = zoned('Europe/Berlin')
    const before = Date.parse('2026-10-24T22:00:00Z')
    const after = Date.parse('2026-10-25T23:00:00Z')
    expect(after - before).toBe(25 * 3_600_000)
    expect(berlin.local(after) - berlin.local(before)).toBe(24 * 3_600_000)
    expect(zoned('UTC').local(at)).toBe(at)
  })
  it('names days and months', () => {
    expect([weekday('2026-03-05', 'zh-Hant'), weekday('2026-03-05', 'zh-Hans'), weekday('2026-03-05', 'en')]).toEqual([
      '星期四',
      '星期四',
      'Thu',
    ])
    expect(monthName('2026-03-05')).toBe('Mar')
  })
})
