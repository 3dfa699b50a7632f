/** Who moves in reads nothing of who lived there before; who moved out reads nothing more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { get, photo, send } from '../support/attachments.js'
import type { Gql } from '../support/client.js'
import { OrderDesk, type OrderSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let later: TestServer | undefined
let desk: OrderDesk
beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
})
afterAll(async () => {
  await later?.stop()
  await server.stop()
})

/** Who lives in 5-1803 from now on, as a server sees him that remembers nobody. */
const wangSince = async (set: string): Promise<Gql> => {
  await server.database.dataSource.query(`UPDATE resident_unit SET ${set} WHERE person_id = $1`, [desk.id('wang')])
  await later?.stop()
  later = await startTestServer({
    database: server.database,
    estate: server.estate,
    config: { dataDir: server.dataDir },
  })
  return later.as('wang')
}

const seen = async (client: Gql, order: OrderSeen) => {
  const E = server.estate.id
  const { data } = await client.query<{
    workOrder: { customerName: string } | null
    workOrders: { edges: { node: { id: string } }[]; totalCount: number } | null
    requests: { edges: { node: { customerName: string } }[] } | null
    duplicatesOf: { id: string }[] | null
    units: { residents: unknown[] }[] | null
  }>(`{ workOrder(id: "${order.id}") { customerName }
    workOrders(estateId: "${E}") { totalCount edges { node { id } } } requests(estateId: "${E}") { edges { node { customerName } } }
    duplicatesOf(estateId: "${E}", unitId: "${server.estate.units['5-1803']}", itemId: "${server.estate.items.tap}") { id }
    units(estateId: "${E}") { residents { id } } }`)
  return {
    order: data?.workOrder?.customerName ?? null,
    orders: data?.workOrders?.edges.map(({ node }) => node.id) ?? [],
    total: data?.workOrders?.totalCount ?? 0,
    requests: data?.requests?.edges.length ?? 0,
    duplicates: data?.duplicatesOf?.length ?? 0,
    units: data?.units?.length ?? 0,
  }
}

test('[OVD-2] orders, requests and files of a unit are for who lived there then', async () => {
  const before = await desk.opened()
  const sent = await send(server, await desk.client('dispatcher'), { ownerId: before.id }, await photo())
  const all = { order: '王麗華', orders: [before.id], total: 1, requests: 1, duplicates: 1, units: 1 }
  expect(await seen(await desk.client('wang'), before)).toEqual(all)

  const wang = await wangSince('since = clock_timestamp()')
  expect(await seen(wang, before)).toEqual({ order: null, orders: [], total: 0, requests: 0, duplicates: 0, units: 1 })
  expect((await get(later as TestServer, wang, sent.attachment.url)).status).toBe(404)
  expect((await get(later as TestServer, await desk.client('dispatcher'), sent.attachment.url)).status).toBe(200)

  const after = await desk.opened()
  expect(await seen(wang, after)).toMatchObject({ order: '王麗華', orders: [after.id], total: 1, requests: 1 })

  const gone = await wangSince('until = clock_timestamp()')
  expect(await seen(gone, after)).toEqual({ order: null, orders: [], total: 0, requests: 0, duplicates: 0, units: 0 })
})
