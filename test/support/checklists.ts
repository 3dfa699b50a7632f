import { newId } from '@dispatch/server/platform/id'
import type { TestServer } from './server.js'

const say = (en: string) => ({ zhHant: `${en}繁`, zhHans: `${en}简`, en })

/** A service like this one, but with a checklist of two steps: SHUT is confirmed, FINAL measured as 0 ×. @returns the item's id */
export async function itemWithChecklist(
  server: TestServer,
  like: keyof TestServer['estate']['items'],
): Promise<string> {
  const { estate, database } = server
  const item = newId()
  await database.dataSource.query(
    `INSERT INTO service_item SELECT (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'code', 'LIKE', 'checklist_code', 'LIKE'))).* FROM service_item s WHERE s.id = $2`,
    [item, estate.items[like]],
  )
  const { editChecklist } = await (
    await server.as('engineeringHead')
  ).ask<{ editChecklist: { __typename: string } }>(
    'mutation ($input: EditChecklistInput!) { editChecklist(input: $input) { __typename ... on Refusal { message } } }',
    {
      input: {
        estateId: estate.id,
        code: 'LIKE',
        baseVersion: 0,
        department: 'ENGINEERING',
        name: say('Checklist'),
        steps: [
          { code: 'SHUT', text: say('Valve shut'), kind: 'CONFIRM', part: 'SAFETY' },
          { code: 'FINAL', text: say('Drops'), kind: 'MEASURE', part: 'FINAL', unit: '×', min: '0', max: '0' },
        ],
      },
    },
  )
  if (editChecklist.__typename !== 'ChecklistChange') throw new Error(JSON.stringify(editChecklist))
  return item
}
