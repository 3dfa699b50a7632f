import { isEnumType, isInputObjectType, isObjectType, isScalarType } from 'graphql'
import { expect, test } from 'vitest'
import { buildDispatchSchema } from '@dispatch/server/schema'

const types = Object.values(buildDispatchSchema().getTypeMap()).filter(
  ({ name }) =>
    !name.startsWith('__') &&
    !['Query', 'Mutation', 'Subscription', 'String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
)
const roots = Object.values(buildDispatchSchema().getTypeMap()).filter(({ name }) =>
  ['Query', 'Mutation', 'Subscription'].includes(name),
)

test('every type, field and argument is described with an example, every word of an enum with its meaning', () => {
  const described: (readonly [where: string, description: string | null | undefined, wants: RegExp])[] = []
  const example = /Example: \S/
  for (const type of [...types, ...roots]) {
    if (!roots.includes(type)) described.push([type.name, type.description, example])
    if (isEnumType(type)) {
      for (const { name, description } of type.getValues()) described.push([`${type.name}.${name}`, description, /\S/])
    }
    if (isInputObjectType(type)) {
      for (const { name, description } of Object.values(type.getFields()))
        described.push([`${type.name}.${name}`, description, example])
    }
    if (isObjectType(type)) {
      for (const { name, description, args } of Object.values(type.getFields())) {
        described.push([`${type.name}.${name}`, description, example])
        for (const arg of args) described.push([`${type.name}.${name}(${arg.name})`, arg.description, example])
      }
    }
  }
  expect(types.some(isScalarType)).toBe(true)
  expect(described.length).toBeGreaterThan(500)
  expect(described.filter(([, description, wants]) => !wants.test(description ?? '')).map(([where]) => where)).toEqual(
    [],
  )
})
