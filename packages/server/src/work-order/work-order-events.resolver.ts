import { Args, Resolver, Root, Subscription } from 'type-graphql'
import { type GraphQLContext, signedIn } from '../platform/graphql/context.js'
import { instanceOf } from '../platform/graphql/schema.js'
import type { EventKind } from '../platform/record.js'
import type { WorkOrderEventStream } from './work-order-events.js'
import { WorkOrderEvent, WorkOrderEventArgs } from './work-order-events.type.js'

interface Subscribed {
  readonly args: unknown
  readonly context: unknown
  readonly info: { readonly schema: Parameters<typeof instanceOf>[0] }
}

const streamOf =
  (kind: EventKind) =>
  ({ args, context, info }: Subscribed): AsyncIterable<unknown> => {
    const { stream } = instanceOf(info.schema, WorkOrderEventsResolver)
    // graphql waits for a promised stream; TypeGraphQL's type does not say so.
    return stream.open(
      signedIn(context as GraphQLContext),
      kind,
      args as WorkOrderEventArgs,
    ) as unknown as AsyncIterable<unknown>
  }

@Resolver()
export class WorkOrderEventsResolver {
  constructor(readonly stream: WorkOrderEventStream) {}

  @Subscription(() => WorkOrderEvent, {
    name: 'workOrderOpened',
    description:
      'New work orders that the viewer may read (OVD-2). Example: workOrderOpened(estateId: "0196f3a1-7c00-7000-8000-000000000001") { workOrder { serial } }',
    subscribe: streamOf('ORDER_OPENED'),
  })
  opened(@Root() event: WorkOrderEvent, @Args(() => WorkOrderEventArgs) _args: WorkOrderEventArgs): WorkOrderEvent {
    return event
  }

  @Subscription(() => WorkOrderEvent, {
    name: 'workOrderChanged',
    description:
      'Actions on work orders that the viewer may read (OVD-2). Example: workOrderChanged(estateId: "0196f3a1-7c00-7000-8000-000000000001", department: ENGINEERING) { action workOrder { serial status } }',
    subscribe: streamOf('ORDER_CHANGED'),
  })
  changed(@Root() event: WorkOrderEvent, @Args(() => WorkOrderEventArgs) _args: WorkOrderEventArgs): WorkOrderEvent {
    return event
  }

  @Subscription(() => WorkOrderEvent, {
    name: 'workOrderOverdue',
    description:
      'Clocks that run out on work orders that the viewer may read, at that moment and once (OVD-1). Example: workOrderOverdue(estateId: "0196f3a1-7c00-7000-8000-000000000001") { clockKind workOrder { serial } }',
    subscribe: streamOf('ORDER_OVERDUE'),
  })
  overdue(@Root() event: WorkOrderEvent, @Args(() => WorkOrderEventArgs) _args: WorkOrderEventArgs): WorkOrderEvent {
    return event
  }
}
