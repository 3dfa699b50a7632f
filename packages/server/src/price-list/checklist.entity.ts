import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'
import type { Department, Localized } from '../domain/vocabulary.js'

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

  /** Whose supervisor keeps it. */
  @Column('text', { default: 'ENGINEERING' })
  department!: Department

  @Column('jsonb')
  names!: Localized

  @Column('jsonb')
  steps!: unknown

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date
}
