import { describe, expect, it } from 'vitest'
import { context, opened, person, UNIT } from './fixture.test-support.js'
import { permissionsOf } from './permissions.js'
import { Action, Role, Status } from './vocabulary.js'
import { permittedActions, TABLE, TIED, type Transition } from './work-order.js'
import type { WorkOrder } from './work-order-state.js'

const ACTIONS = Object.values(Action)

/** An order of which everything that can be tied is tied to the person, or nothing. */
const orderIn = (status: Status, tied: boolean, role: Role): WorkOrder => {
  const order = opened('tap')
  const id = tied ? 'p' : 'somebody'
  return {
    ...order,
    status,
    assigneeId: id,
    assessorId: id,
    unitId: tied ? UNIT : 'unit-of-somebody',
    facts: TIED.COUNTER_SERVER.includes(role) ? { servedAtCounter: { personId: id, role, at: order.openedAt } } : {},
  }
}

const answers = (role: Role, order: WorkOrder) => {
  const actor = person('p', [role], ['ENGINEERING'], { unitIds: [UNIT] })
  return new Map(permittedActions(order, { ...context(), actor }).map((each) => [each.action, each]))
}

describe.each(Object.values(Role))('%s', (role) => {
  it.each(Object.values(Status))('may in %s just what the table of permissions says', (status) => {
    const own = answers(role, orderIn(status, true, role))
    const others = answers(role, orderIn(status, false, role))
    for (const action of ACTIONS) {
      const ways = permissionsOf(role, action, status)
      const from: Transition['from'] = TABLE[action].from
      const said = own.get(action)?.refusal?.code
      const anyOrder = ways.some((way) => way === 'ANY' || way === 'DEPARTMENT' || way === 'STAND_IN')
      // Who may: refused for anything but his person. Who may not: for his person or for the status, never allowed.
      const ofHis = anyOrder ? others.get(action)?.refusal?.code : said
      if (ways.length > 0) expect([action, ofHis]).not.toEqual([action, 'FORBIDDEN'])
      else expect([action, own.get(action)?.allowed]).toEqual([action, false])
      if (ways.length === 0 && from.includes(status)) expect([action, said]).toEqual([action, 'FORBIDDEN'])
      if (!anyOrder) expect([action, others.get(action)?.allowed]).toEqual([action, false])
    }
  })
})
