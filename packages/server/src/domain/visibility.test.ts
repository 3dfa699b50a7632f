import { describe, expect, it } from 'vitest'
import { ACTORS, ESTATE, minutes, NOON, person, UNIT, type ActorName } from './fixture.test-support.js'
import type { AppScope } from './vocabulary.js'
import {
  mayReadBoard,
  mayReadOrder,
  mayReadRequest,
  maySeePersonal,
  maySeePersonalOfRequest,
  orderScope,
  readsNothing,
  type ReadableOrder,
  type ReadableRequest,
} from './visibility.js'

const order = (over: Partial<ReadableOrder> = {}): ReadableOrder => ({
  estateId: ESTATE,
  department: 'ENGINEERING',
  category: 'ENGINEERING_REPAIR',
  assigneeId: null,
  assessorId: null,
  unitId: UNIT,
  registeredAt: NOON,
  ...over,
})
const request = (over: Partial<ReadableRequest> = {}): ReadableRequest => ({
  estateId: ESTATE,
  department: 'ENGINEERING',
  unitId: UNIT,
  receivedBy: null,
  registeredAt: NOON,
  ...over,
})
const readers = (may: (actor: (typeof ACTORS)[ActorName]) => boolean) =>
  (Object.keys(ACTORS) as ActorName[]).filter((name) => may(ACTORS[name]))

const ALL = [
  'dispatcher',
  'otherDispatcher',
  'frontDesk',
  'controlRoom',
  'areaAssistant',
  'lead',
  'centreManager',
  'generalManager',
  'finance',
  'warehouse',
  'recordsKeeper',
  'auditor',
  'dispatcherTech',
]

describe('[OVD-2] who reads an order', () => {
  it('the centre, the managers, finance, warehouse, records and audit read all; its department’s supervisor; its resident', () => {
    expect(readers((actor) => mayReadOrder(actor, order())).sort()).toEqual([...ALL, 'supervisor', 'resident'].sort())
  })

  it('a technician reads what is assigned to him, or his to assess, and no other', () => {
    expect(mayReadOrder(ACTORS.tech, order())).toBe(false)
    expect(mayReadOrder(ACTORS.tech, order({ assigneeId: 'tom' }))).toBe(true)
    expect(mayReadOrder(ACTORS.tech, order({ assessorId: 'tom' }))).toBe(true)
    expect(mayReadOrder(ACTORS.otherTech, order({ assigneeId: 'tom' }))).toBe(false)
    // Reassigned away, it is no longer his.
    expect(mayReadOrder(ACTORS.tech, order({ assigneeId: 'tina' }))).toBe(false)
  })

  it('counter items may be served by anybody of the department, who therefore reads them', () => {
    expect(mayReadOrder(ACTORS.clerk, order({ department: 'OFFICE', category: 'COPYING' }))).toBe(true)
    expect(mayReadOrder(ACTORS.clerk, order({ department: 'OFFICE', category: 'BUSINESS' }))).toBe(false)
    expect(mayReadOrder(ACTORS.clerk, order({ category: 'COPYING' }))).toBe(false)
  })

  it('a resident reads his own units’ orders only, and none without a unit', () => {
    expect(mayReadOrder(ACTORS.neighbour, order())).toBe(false)
    expect(mayReadOrder(ACTORS.resident, order({ unitId: null }))).toBe(false)
  })

  it('a role in one estate reads nothing of another', () => {
    for (const actor of Object.values(ACTORS)) {
      if (actor === ACTORS.stranger) continue
      expect(mayReadOrder(actor, order({ estateId: 'estate-2', assigneeId: actor.personId }))).toBe(false)
    }
  })

  it('the scope of a query says the same as the rule for one order, for every viewer', () => {
    const orders = [
      order(),
      order({ assigneeId: 'tom' }),
      order({ assessorId: 'tina', department: 'CLEANING' }),
      order({ department: 'OFFICE', category: 'FAX', unitId: null }),
    ]
    for (const [name, actor] of Object.entries(ACTORS)) {
      const scope = orderScope(actor, ESTATE)
      if (readsNothing(scope))
        expect(
          orders.some((each) => mayReadOrder(actor, each)),
          name,
        ).toBe(false)
      if (scope.all)
        expect(
          orders.every((each) => mayReadOrder(actor, each)),
          name,
        ).toBe(true)
    }
    expect(readsNothing(orderScope(ACTORS.wall, ESTATE))).toBe(true)
    expect(readsNothing(orderScope(ACTORS.system, ESTATE))).toBe(true)
    expect(readsNothing(orderScope(ACTORS.adminHr, ESTATE))).toBe(true)
    expect(readsNothing(orderScope(ACTORS.stranger, ESTATE))).toBe(true)
  })
})

describe('[OVD-2] personal data', () => {
  it('the wall sees the board and no order', () => {
    expect(mayReadBoard(ACTORS.wall, ESTATE)).toBe(true)
    expect(mayReadOrder(ACTORS.wall, order())).toBe(false)
    expect(maySeePersonal(ACTORS.wall, order())).toBe(false)
    expect(mayReadBoard(ACTORS.resident, ESTATE)).toBe(false)
    expect(mayReadBoard(ACTORS.stranger, ESTATE)).toBe(false)
    expect(mayReadBoard(ACTORS.tech, ESTATE)).toBe(true)
  })

  it('the warehouse reads orders without names', () => {
    expect(mayReadOrder(ACTORS.warehouse, order())).toBe(true)
    expect(maySeePersonal(ACTORS.warehouse, order())).toBe(false)
    // Also a technician: the names of his own orders, not of the others that the warehouse lets him read.
    const both = person('both', ['WAREHOUSE', 'TECHNICIAN'], ['ENGINEERING'])
    expect(maySeePersonal(both, order())).toBe(false)
    expect(maySeePersonal(both, order({ assigneeId: 'both' }))).toBe(true)
  })

  it('who does not read the order does not see the person behind it', () => {
    const blind = readers((actor) => maySeePersonal(actor, order()) && !mayReadOrder(actor, order()))
    expect(blind).toEqual([])
  })

  it.each([
    [[], false, false, false],
    [['BOARD_READ'], true, false, false],
    [['ORDERS_READ'], false, true, false],
    [['ORDERS_READ', 'PERSONAL_READ'], false, true, true],
    [['PERSONAL_READ'], false, false, false],
    [['REQUESTS_WRITE'], false, false, false],
  ] as const)(
    'an app with %j: board %s, orders %s, personal %s',
    (scopes: readonly AppScope[], board, orders, personal) => {
      const app = { ...ACTORS.app, scopes }
      expect(mayReadBoard(app, ESTATE)).toBe(board)
      expect(mayReadOrder(app, order())).toBe(orders)
      expect(maySeePersonal(app, order())).toBe(personal)
    },
  )
})

describe('[OVD-2] who reads a request', () => {
  it('as orders, and whoever received it', () => {
    expect(readers((actor) => mayReadRequest(actor, request())).sort()).toEqual(
      [...ALL, 'supervisor', 'resident'].sort(),
    )
    expect(mayReadRequest(ACTORS.tech, request({ receivedBy: 'tom' }))).toBe(true)
    expect(mayReadRequest(ACTORS.otherTech, request({ receivedBy: 'tom' }))).toBe(false)
    expect(mayReadRequest(ACTORS.supervisor, request({ department: null, unitId: null }))).toBe(false)
    expect(mayReadRequest(ACTORS.wall, request())).toBe(false)
    expect(maySeePersonalOfRequest(ACTORS.warehouse, request())).toBe(false)
    expect(maySeePersonalOfRequest(ACTORS.warehouse, request({ receivedBy: 'will' }))).toBe(true)
    expect(maySeePersonalOfRequest(ACTORS.neighbour, request())).toBe(false)
  })
})

describe('a resident who moved in', () => {
  const since = (at: Date) => person('ren', ['RESIDENT'], [], { unitIds: [UNIT], movedIn: { [UNIT]: at } })

  it('reads what was asked for since then, and nothing of who lived there before', () => {
    for (const [at, may] of [
      [minutes(1), false],
      [NOON, true],
      [minutes(-1), true],
    ] as const) {
      expect([mayReadOrder(since(at), order()), maySeePersonal(since(at), order())]).toEqual([may, may])
      expect([mayReadRequest(since(at), request()), maySeePersonalOfRequest(since(at), request())]).toEqual([may, may])
    }
    expect(orderScope(since(NOON), ESTATE).movedIn).toEqual({ [UNIT]: NOON })
  })

  it('whose day nobody knows reads all of it, as before', () => {
    expect(mayReadOrder(person('ren', ['RESIDENT'], [], { unitIds: [UNIT] }), order())).toBe(true)
  })
})
