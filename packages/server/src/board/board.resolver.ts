import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Extensions, ID, Info, Query, Resolver } from 'type-graphql'
import { NOT_FOUND } from '../domain/refusal.js'
import { mayReadBoard } from '../domain/visibility.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { errorOf } from '../platform/graphql/guard.js'
import { fieldsAsked, whole } from '../platform/graphql/whole.js'
import { Joined } from '../platform/joined.js'
import type { BoardParts, BoardStore } from './board.store.js'
import { Board } from './board.type.js'
import { boardView } from './board.view.js'

/** Figures of the day and the month. */
const FIGURES: readonly (keyof Board)[] = ['quota', 'today', 'lastMissAt']

@Resolver()
export class BoardResolver {
  /** Walls ask all at once after a restart, and what they are told is the same for all who may look. */
  readonly #walls = new Joined<Board | null>()

  constructor(private readonly boards: BoardStore) {}

  @Extensions(whole())
  @Query(() => Board, {
    description:
      'The wall in one round trip. Go on with boardEvents(after: position). Example: board(estateId: "0196f3a1-7c00-7000-8000-000000000001") { position items { serial } }',
  })
  async board(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Board> {
    const board = mayReadBoard(signedIn(context), estateId) ? await this.#read(estateId, partsOf(info)) : null
    if (!board) throw errorOf({ kind: 'refused', refusal: NOT_FOUND }, context)
    return board
  }

  #read(estateId: string, parts: BoardParts): Promise<Board | null> {
    return this.#walls.ask(`${estateId} ${Object.values(parts).join()}`, async () => {
      const row = await this.boards.read(estateId, parts)
      return row && boardView(row)
    })
  }
}

function partsOf(info: GraphQLResolveInfo): BoardParts {
  const asked = fieldsAsked(info)
  return {
    items: asked.has('items'),
    technicians: asked.has('technicians'),
    figures: FIGURES.some((field) => asked.has(field)),
  }
}
