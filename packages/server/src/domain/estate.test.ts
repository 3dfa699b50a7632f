import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, estateSettings, procedureFor } from './estate.js'

const row = { id: 'e1', timeZone: 'Asia/Shanghai', currency: 'CNY' }

it('an estate that stores nothing has the first of each reading', () => {
  expect(estateSettings(row)).toMatchObject({
    procedure: 'B',
    replyFrom: 'REGISTRATION',
    replyMinutes: 15,
    receiptMinutes: 10,
    deadlineInclusive: true,
    quotaBase: 'DUE',
    orderMonth: 'WRITE_OFF',
    handoverRole: 'RECORDS_KEEPER',
    departmentRequired: 'COMPANIES',
    callbackCancelled: false,
    qualityConfirmation: 'CONTRACTORS',
    spotChecksNeeded: 3,
    spotCheckMode: 'TOGETHER',
  })
})

it('keeps what is stored, drops what it does not know, and lets no setting rename the estate', () => {
  const settings = estateSettings(row, { replyMinutes: 5, colour: 'red', id: 'e2', timeZone: 'UTC' })
  expect(settings).toMatchObject({ ...row, replyMinutes: 5 })
  expect(settings).not.toHaveProperty('colour')
  expect(DEFAULT_SETTINGS.replyMinutes).toBe(15)
})

it('a topic’s own procedure goes before the order’s, the order’s before the estate’s', () => {
  const settings = estateSettings(row, { procedure: 'A', procedureByTopic: { DISPATCH: 'B' } })
  expect(procedureFor(settings, 'ARCHIVE')).toBe('A')
  expect(procedureFor(settings, 'ARCHIVE', { procedure: 'B' })).toBe('B')
  expect(procedureFor(settings, 'DISPATCH', { procedure: 'A' })).toBe('B')
})
