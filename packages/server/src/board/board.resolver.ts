import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { refuse } from '../domain/refusal.js'
import { mayReadBoard } from '../domain/visibility.js'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { errorOf } from '../platform/graphql/guard.js'
import type { BoardStore } from './board.store.js'
import { Board } from './board.type.js'
import { boardView } from './board.view.js'

@Resolver()
export class BoardResolver {
  constructor(private readonly boards: BoardStore) {}

  @Query(() => Board, {
    description:
      'The wall in one round trip. Go on with boardEvents(after: position). Example: board(estateId: "0196f3a1-7c00-7000-8000-000000000001") { position items { serial } }',
  })
  async board(
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) estateId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<Board> {
    const row = mayReadBoard(signedIn(context), estateId) ? await this.boards.read(estateId) : null
    if (!row) throw errorOf({ kind: 'refused', refusal: refuse('NOT_FOUND', 'API', 'notFound') }, context)
    return boardView(row)
  }
}
