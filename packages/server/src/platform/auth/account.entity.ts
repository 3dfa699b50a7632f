import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'
import type { Locale } from '../../domain/vocabulary.js'

/** Who may sign in, and as which person. The hash never leaves platform/auth. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'person_id' })
  personId!: string

  @Column('text')
  login!: string

  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string

  @Column('text', { default: 'zh_Hant' })
  locale!: Locale

  @Column('boolean', { default: false })
  demo!: boolean

  @Column('int', { name: 'failed_attempts', default: 0 })
  failedAttempts!: number

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date
}
