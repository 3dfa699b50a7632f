import { uuidv7 } from 'uuidv7'

/** A new id: uuid v7, so that rows made later sort later. */
export const newId = (): string => uuidv7()
