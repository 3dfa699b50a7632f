import { expect, it } from 'vitest'
import { PAYMENTS } from './payment.js'
import { TABLE as REQUEST_TABLE } from './request.js'
import { RULES } from './rules.js'
import { GUARDS } from './guard.js'
import { TABLE } from './work-order.js'

it('every rule that a table or a guard names can be looked up', () => {
  const named = [TABLE, REQUEST_TABLE, PAYMENTS, GUARDS].flatMap((table) =>
    Object.values(table).map(({ rule }) => rule),
  )
  const known = new Set<string>([...Object.keys(RULES), 'LIFE', 'API', 'CHK'])
  expect([...new Set(named)].filter((rule) => !known.has(rule))).toEqual([])
})

it.each(Object.entries(RULES))('%s is said in three languages', (_id, text) => {
  expect(text.en).toMatch(/\.$/)
  expect(text.zh_Hant).toMatch(/\p{Script=Han}.*。$/u)
  expect(text.zh_Hans).toMatch(/\p{Script=Han}.*。$/u)
})
