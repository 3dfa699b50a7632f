/** The mutations of a kind of case from its table: one for each action that acts on an existing case, all by one way. */
import { ID, Int } from 'type-graphql'
import type { CaseTransition } from '../domain/case.js'
import type { GraphQLContext } from '../platform/graphql/context.js'
import {
  type ActionEntry,
  addMutation,
  commandInput,
  inputClass,
  type InputField,
  pascal,
} from '../request/action-table.js'

export interface CaseActionEntry extends ActionEntry {
  /** Of the mutation. @example 'relieveIncident' */
  readonly name: string
}

export type CaseActionTable<A extends string> = Readonly<Partial<Record<A, CaseActionEntry>>>

export interface CaseMutations<R, A extends string> {
  readonly table: CaseActionTable<A>
  readonly definition: { readonly table: Readonly<Record<A, CaseTransition<never, never, never>>> }
  /** What the case is called in its inputs. @example 'incidentId' */
  readonly idField: string
  readonly result: object
  readonly act: (
    this: R,
    context: GraphQLContext,
    call: {
      readonly caseId: string
      readonly version: number
      readonly idempotencyKey: string | null
      readonly action: A
      readonly input: Readonly<Record<string, unknown>>
    },
  ) => Promise<object>
}

const CALL: Readonly<Record<'version' | 'idempotencyKey', InputField>> = {
  version: {
    type: () => Int,
    description: 'The version that you saw; when somebody acted since, the answer is a CONFLICT. Example: 1',
  },
  idempotencyKey: {
    type: () => String,
    optional: true,
    description: 'The same call with the same key happens once. Example: "0d5f2c1e-relieve"',
  },
}

export function addCaseMutations<R extends object, A extends string>(
  resolver: abstract new (...parts: never[]) => R,
  { table, idField, result, act }: CaseMutations<R, A>,
): void {
  for (const [word, entry] of Object.entries<CaseActionEntry | undefined>(table)) {
    if (!entry) continue
    const action = word as A
    const { name, does } = entry
    const example = `{${idField}: "0196f3a1-7c00-7000-8000-0000000000d1", version: 1${entry.example === '{}' ? '}' : `, ${entry.example.slice(1)}`}`
    const id: InputField = { type: () => ID, description: 'Example: "0196f3a1-7c00-7000-8000-0000000000d1"' }
    addMutation(resolver, {
      name,
      description: `${does} Example: ${name}(input: ${example}) { __typename }`,
      input: inputClass(`${pascal(name.replace(/([A-Z])/g, '_$1'))}Input`, `${does} Example: ${example}`, {
        [idField]: id,
        ...CALL,
        ...entry.input,
      }),
      result,
      call(this: R, given, context) {
        return act.call(this, context, {
          caseId: given[idField] as string,
          version: given.version as number,
          idempotencyKey: (given.idempotencyKey as string | null | undefined) ?? null,
          action,
          input: commandInput(entry, given),
        })
      },
    })
  }
}
