import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Localized } from '../domain/vocabulary.js'

/** CHK: one version of a trade's checklist. Its steps are data. */
@Entity('checklist')
export class ChecklistEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('text')
  code!: string

  @Column('int')
  version!: number

  @Column('jsonb')
  names!: Localized

  @Column('jsonb')
  steps!: unknown
}
