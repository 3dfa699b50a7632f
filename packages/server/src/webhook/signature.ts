/** As Standard Webhooks has it (https://www.standardwebhooks.com): receivers verify with the libraries that there are. */
import { createHmac, randomBytes } from 'node:crypto'

/** What the receiver keeps. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

/** One signature for each secret: while a secret is replaced, the old one signs beside the new. */
export const signatureOf = (secrets: readonly string[], id: string, timestamp: number, body: string): string =>
  secrets
    .map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ')
