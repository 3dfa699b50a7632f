import { Arg, Extensions, ID, Resolver, Root, Subscription } from 'type-graphql'
import { reads } from '../live/shareable.js'
import type { GraphQLContext } from '../platform/graphql/context.js'
import { signedIn } from '../platform/graphql/context.js'
import { SafeInt } from '../platform/graphql/scalars.js'
import { instanceOf } from '../platform/graphql/schema.js'
import type { BoardEventStream } from './board-events.js'
import { BoardMessage } from './board-events.type.js'

@Resolver()
export class BoardEventsResolver {
  constructor(readonly stream: BoardEventStream) {}

  @Extensions(reads())
  @Subscription(() => BoardMessage, {
    name: 'boardEvents',
    description:
      'Everything that happens on the board after a position: first what was missed, then live, without a gap or a double (OVD-3). When the socket closes with 4408 (you read too slowly), 1012 (the server restarts), 4500 (it failed) or without a word: connect again, with your last position. 4401: refresh your credentials first. 4403: they were revoked, sign in. 4429: fewer subscriptions on one socket. 4400: the message was malformed. Example: boardEvents(estateId: "0196f3a1-7c00-7000-8000-000000000001", after: 4710) { state events { position } }',
    subscribe: ({ args, context, info }) => {
      const { estateId, after } = args as { estateId: string; after: number }
      const { stream } = instanceOf(info.schema, BoardEventsResolver)
      return stream.open(signedIn(context as GraphQLContext), estateId, after) as unknown as AsyncIterable<unknown>
    },
  })
  message(
    @Root() message: BoardMessage,
    @Arg('estateId', () => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' }) _estateId: string,
    @Arg('after', () => SafeInt, {
      description:
        'The last position that the client has: that of its snapshot, then of the last event it heard. Example: 4710',
    })
    _after: number,
  ): BoardMessage {
    return message
  }
}
