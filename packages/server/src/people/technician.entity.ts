import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Department, Trade } from '../domain/vocabulary.js'

/** What a person can do in an estate, and how much of it at a time. */
@Entity('technician')
export class TechnicianEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string

  @PrimaryColumn('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('text', { array: true })
  departments!: Department[]

  @Column('text', { array: true })
  trades!: Trade[]

  /** Open orders that are thought bearable. */
  @Column('int', { default: 5 })
  capacity!: number

  @Column('boolean', { default: false })
  contractor!: boolean

  @Column('int', { default: 0 })
  sort!: number
}
