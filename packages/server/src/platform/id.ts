import { uuidv7 } from 'uuidv7'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Of any version, in either case: what comes from outside and goes into a statement as an id. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** A new id: uuid v7, so that rows made later sort later. */
export const newId = (): string => uuidv7()
