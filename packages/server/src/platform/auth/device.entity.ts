import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'
import type { AppScope, Role } from '../../domain/vocabulary.js'

/** A wall or another program: a token of its own, one role in one estate, nobody's person. */
@Entity('device')
export class DeviceEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('text')
  name!: string

  @Column('text')
  role!: Extract<Role, 'WALL_DISPLAY' | 'CLIENT_APP'>

  @Column('text', { array: true, default: '{}' })
  scopes!: AppScope[]

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash!: Buffer

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null
}
