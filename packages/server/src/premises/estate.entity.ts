import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'
import type { Localized } from '../domain/vocabulary.js'

@Entity('estate')
export class EstateEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  code!: string

  @Column('jsonb')
  names!: Localized

  @Column('text', { name: 'time_zone', default: 'Asia/Shanghai' })
  timeZone!: string

  @Column('text', { default: 'CNY' })
  currency!: string

  /** What differs from the defaults: domain/estate.ts. */
  @Column('jsonb', { default: {} })
  settings!: Record<string, unknown>

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date
}
