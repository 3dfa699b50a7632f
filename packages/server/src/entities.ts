import type { EntitySchema } from 'typeorm'

/** Every TypeORM entity of the server. One that is missing here does not exist for the database connection. */
export const entities: readonly ((new () => unknown) | EntitySchema)[] = []
