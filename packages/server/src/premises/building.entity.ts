import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Localized } from '../domain/vocabulary.js'

@Entity('building')
export class BuildingEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('text')
  code!: string

  @Column('jsonb')
  names!: Localized

  @Column('int', { default: 0 })
  sort!: number

  /** Place in the estate's plan, in metres. */
  @Column('int', { default: 0 })
  x!: number

  @Column('int', { default: 0 })
  y!: number
}
