import type { TestServer } from './server.js'

interface Shelved {
  readonly kind: 'MATERIAL' | 'TOOL'
  readonly name: string
  readonly quantity: number
}

const named = (word: string) => ({ zhHant: `${word}（繁）`, zhHans: `${word}（简）`, en: word })

/** A warehouse with these on its shelf, as its keeper puts them there. @returns the items' ids, in the same order */
export async function stocked(server: TestServer, shelved: readonly Shelved[]): Promise<readonly string[]> {
  const estateId = server.estate.id
  const keeper = await server.as('warehouse')
  const change = async (mutation: string, type: string, input: object): Promise<string | undefined> => {
    const answer = await keeper.ask<Record<string, { __typename: string; items?: { id: string }[] }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on StockChange { items { id } } ... on Refusal { message } } }`,
      { input: { estateId, ...input } },
    )
    const changed = answer[mutation]
    if (changed?.__typename !== 'StockChange') throw new Error(`${mutation}: ${JSON.stringify(changed)}`)
    return changed.items?.[0]?.id
  }
  await change('createWarehouse', 'CreateWarehouseInput', { code: 'SHELF', name: named('Store') })
  const { warehouses } = await keeper.ask<{ warehouses: { id: string }[] }>(
    'query ($e: ID!) { warehouses(estateId: $e) { id } }',
    { e: estateId },
  )
  const ids: string[] = []
  for (const [at, { kind, name, quantity }] of shelved.entries()) {
    const itemId = await change('createStockItem', 'CreateStockItemInput', {
      warehouseId: warehouses[0]?.id,
      code: `SHELF-${at + 1}`,
      name: named(name),
      unit: named('pc'),
      kind,
    })
    await change('receiveStock', 'ReceiveStockInput', { stock: [{ itemId, quantity }], reason: 'Delivery note 1' })
    ids.push(itemId as string)
  }
  return ids
}
