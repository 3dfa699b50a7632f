import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Category, Department, Localized, Nature, SettlementMethod, Trade } from '../domain/vocabulary.js'

/** CAT-1: a line of one version of the price list. Only added, never changed (CAT-3). */
@Entity('service_item')
export class ServiceItemEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'version_id' })
  versionId!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('text')
  code!: string

  @Column('jsonb')
  names!: Localized

  @Column('jsonb', { name: 'short_names' })
  shortNames!: Localized

  @Column('text')
  nature!: Nature

  @Column('text')
  category!: Category

  @Column('text')
  department!: Department

  @Column('text')
  trade!: Trade

  @Column('jsonb', { name: 'unit_names' })
  unitNames!: Localized

  /** Minor units; null: assess on site (QUO-3). */
  @Column('bigint', { name: 'price_minor', nullable: true })
  priceMinor!: number | null

  /** Least quantity and step that are sold at the list's price, in thousandths (QUO-6). */
  @Column('int', { name: 'quantity_min', default: 1_000 })
  quantityMin!: number

  @Column('int', { name: 'quantity_step', default: 1 })
  quantityStep!: number

  @Column('text', { name: 'settlement_method' })
  settlementMethod!: SettlementMethod

  @Column('text', { name: 'checklist_code', nullable: true })
  checklistCode!: string | null
}
