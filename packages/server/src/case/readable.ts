/** What a viewer may read of a kind: one by its id, or a page, newest first, in which those that are not his are passed over. */
import type { CaseState } from '../domain/case.js'
import type { CaseKind } from '../domain/vocabulary.js'
import type { GraphQLContext } from '../platform/graphql/context.js'
import type { CaseFilter, CaseKey, CaseLists } from './case.list.js'

const CHUNK = 100
/** A viewer to whom almost nothing is open must not walk through the whole table. */
const MOST_CHUNKS = 20

/** @returns null when there is none of the kind that the viewer may read */
export async function readableOne(
  lists: CaseLists,
  { loaders }: GraphQLContext,
  ask: { readonly id: string; readonly kind: CaseKind; readonly mayRead: (state: CaseState) => boolean },
): Promise<CaseState | null> {
  const state = await loaders.by(lists.byIds).load(ask.id)
  return state?.kind === ask.kind && ask.mayRead(state) ? state : null
}

export async function readablePage(
  lists: CaseLists,
  ask: {
    readonly estateId: string
    readonly kind: CaseKind
    readonly filter: CaseFilter
    readonly before: Date | null
    readonly first: number
    readonly mayRead: (state: CaseState) => boolean
  },
): Promise<CaseState[]> {
  const found: CaseState[] = []
  // Behind every id of that instant: what was opened at it belongs to the page before.
  let after: CaseKey | null = ask.before ? { openedAt: ask.before, id: '00000000-0000-0000-0000-000000000000' } : null
  for (let chunk = 0; chunk < MOST_CHUNKS && found.length < ask.first; chunk++) {
    const rows: readonly CaseState[] = await lists.page(ask.estateId, ask.kind, ask.filter, { after, limit: CHUNK })
    found.push(...rows.filter(ask.mayRead))
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) break
    after = last
  }
  return found.slice(0, ask.first)
}
