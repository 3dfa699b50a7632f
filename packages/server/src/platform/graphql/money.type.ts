import { Field, ObjectType } from 'type-graphql'
import { SafeInt } from './scalars.js'

@ObjectType('Money', {
  simpleResolvers: true,
  description: 'An exact sum of money. Example: {amount: 24000, currency: "CNY"} is 240.00 yuan',
})
export class Money {
  @Field(() => SafeInt, { description: 'Minor units of the currency, never a fraction. Example: 24000' })
  amount!: number

  @Field(() => String, { description: 'ISO 4217 code. Example: "CNY"' })
  currency!: string
}

/** null stays null: no price is not a price of nothing. */
export function money(amountMinor: number, currency: string): Money
export function money(amountMinor: number | null, currency: string): Money | null
export function money(amountMinor: number | null, currency: string): Money | null {
  return amountMinor === null ? null : { amount: amountMinor, currency }
}
