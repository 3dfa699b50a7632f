import { Field, ID, ObjectType } from 'type-graphql'
import { Department, Locale, Role } from '../domain/vocabulary.js'
import { Device } from '../platform/auth/device.type.js'
import { resultUnion } from '../platform/graphql/refusal.type.js'
import { Estate } from '../premises/estate.type.js'
import { Person } from './person.type.js'

@ObjectType('Grant', {
  simpleResolvers: true,
  description:
    'A role of the viewer in an estate. Example: {estateId: "0196f3a1-7c00-7000-8000-000000000001", role: DISPATCHER, departments: []}',
})
export class GrantType {
  @Field(() => ID, { description: 'Example: "0196f3a1-7c00-7000-8000-000000000001"' })
  estateId!: string

  @Field(() => Role, { description: 'Example: DISPATCHER' })
  role!: Role

  @Field(() => [Department], {
    description: 'To which a supervisor’s or technician’s role is narrowed. Example: [ENGINEERING]',
  })
  departments!: readonly Department[]
}

@ObjectType('Me', {
  simpleResolvers: true,
  description:
    'Who is signed in. Example: {person: {name: {en: "Lin Meiling"}}, locale: zh_Hant, grants: [{role: DISPATCHER}]}',
})
export class Me {
  @Field(() => ID, {
    nullable: true,
    description: 'Null for a device. Example: "0196f3a1-7c00-7000-8000-0000000000b1"',
  })
  accountId!: string | null

  @Field(() => Person, { nullable: true, description: 'Null for a device. Example: {name: {en: "Lin Meiling"}}' })
  person!: Person | null

  @Field(() => Device, {
    nullable: true,
    description: 'Null for a person. Example: {name: "Wall in the dispatch centre"}',
  })
  device!: Device | null

  @Field(() => Locale, { description: 'Language of sentences. Example: zh_Hant' })
  locale!: Locale

  @Field(() => [GrantType], { description: 'Example: [{role: DISPATCHER}]' })
  grants!: readonly GrantType[]

  @Field(() => [Estate], { description: 'The estates of the grants. Example: [{code: "yunlu"}]' })
  estates!: Estate[]

  @Field(() => [String], {
    description:
      'Fields of Query, Mutation and Subscription that the viewer may call in some estate. Example: ["board", "dispatch"]',
  })
  permittedOperations!: string[]
}

@ObjectType('SignIn', {
  simpleResolvers: true,
  description:
    'A sign-in that succeeded; a refresh cookie comes with it. Example: {accessToken: "eyJhbGciOi…", expiresAt: "2026-11-23T01:40:00.000Z"}',
})
export class SignIn {
  @Field(() => String, {
    description: 'To be sent as "Authorization: Bearer …", on a socket in connection_init. Example: "eyJhbGciOi…"',
  })
  accessToken!: string

  @Field(() => Date, { description: 'When to have called refresh. Example: "2026-11-23T01:40:00.000Z"' })
  expiresAt!: Date

  @Field(() => Me, { description: 'Example: {locale: zh_Hant}' })
  me!: Me
}

export const SignInResult = resultUnion(
  'SignInResult',
  'A sign-in, or why not. Example: {accessToken: "eyJhbGciOi…"}',
  () => SignIn,
)
