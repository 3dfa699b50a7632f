/** Incidents, complaints and enquiries as people of the small estate work on them, over HTTP. */
import type { PersonKey } from './estate.js'
import type { OrderDesk, Refused } from './order-desk.js'

export interface CaseSeen {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
  readonly [field: string]: unknown
}

export interface CaseChanged {
  readonly __typename: string
  readonly position: number
  readonly replayed: boolean
  readonly case: CaseSeen
}

const COMMON = `id serial status version department openedAt closedAt owner { id } openedBy { id }
  clocks { kind dueAt metAt overdueAt stoppedAt } history { action role }`
const PARTICULARS =
  'particulars { customerName contact address party wanted requesterKind channel urgency note serial }'
const FIELDS = {
  Incident: `${COMMON} kind place description people major onScene { personId from until relievedById } measures { text byId }
    told { personId role why level at acknowledgedAt } steps { room superior } force { measure purpose noneAfterSubdual }
    promises { promise } account { text byId } decisions { further reason byId } ${PARTICULARS}`,
  Complaint: `${COMMON} aboutCentre relayedBy ${PARTICULARS} findings { text } answer { outcome explanation promise } words { satisfied word }
    attempts { text }`,
  Enquiry: `${COMMON} ${PARTICULARS} answer { text toWhom }`,
} as const
export type CaseName = keyof typeof FIELDS

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export class CaseDesk {
  constructor(
    readonly desk: OrderDesk,
    readonly name: CaseName,
  ) {}

  /** A mutation on the kind, whatever comes of it. */
  async try(
    person: PersonKey,
    mutation: string,
    input: Record<string, unknown>,
    idempotencyKey?: string,
  ): Promise<CaseChanged | Refused> {
    const key = idempotencyKey === undefined ? '' : `, idempotencyKey: "${idempotencyKey}"`
    const answer = await (
      await this.desk.client(person)
    ).ask<Record<string, CaseChanged | Refused>>(
      `mutation ($input: ${upper(mutation)}Input!) { ${mutation}(input: $input${key}) { __typename
        ... on ${this.name}Change { position replayed case: ${lower(this.name)} { ${FIELDS[this.name]} } }
        ... on Refusal { code rule reason message facts } } }`,
      { input },
    )
    return answer[mutation] as CaseChanged | Refused
  }

  /** One that opens a case, and must succeed. */
  async open(person: PersonKey, mutation: string, input: Record<string, unknown>): Promise<CaseSeen> {
    return done(person, mutation, await this.try(person, mutation, { estateId: this.desk.server.estate.id, ...input }))
  }

  on(of: CaseSeen, more: Record<string, unknown> = {}): Record<string, unknown> {
    return { [`${lower(this.name)}Id`]: of.id, version: of.version, ...more }
  }

  /** One on an existing case that must succeed. */
  async do(person: PersonKey, mutation: string, of: CaseSeen, more: Record<string, unknown> = {}): Promise<CaseSeen> {
    return done(person, mutation, await this.try(person, mutation, this.on(of, more)))
  }

  /** As the person may see it; null: not at all. */
  async read(person: PersonKey, id: string): Promise<CaseSeen | null> {
    const field = lower(this.name)
    const answer = await (
      await this.desk.client(person)
    ).ask<Record<string, CaseSeen | null>>(`query ($id: ID!) { ${field}(id: $id) { ${FIELDS[this.name]} } }`, { id })
    return answer[field] ?? null
  }

  /** Serials that the person reads in the estate. */
  async serials(person: PersonKey): Promise<string[]> {
    const field = this.name === 'Enquiry' ? 'enquiries' : `${lower(this.name)}s`
    const answer = await (
      await this.desk.client(person)
    ).ask<Record<string, { serial: string }[]>>(`query ($id: ID!) { ${field}(estateId: $id, first: 200) { serial } }`, {
      id: this.desk.server.estate.id,
    })
    return (answer[field] ?? []).map(({ serial }) => serial)
  }
}

function done(person: string, mutation: string, answer: CaseChanged | Refused): CaseSeen {
  if (answer.__typename === 'Refusal') throw new Error(`${person} ${mutation}: ${JSON.stringify(answer)}`)
  return (answer as CaseChanged).case
}
