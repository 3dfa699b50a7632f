import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

/** One signed-in browser. Rotating its refresh token keeps the hash of the one before, by which a stolen one is known. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'account_id' })
  accountId!: string

  @Column('bytea', { name: 'refresh_hash', select: false })
  refreshHash!: Buffer

  @Column('bytea', { name: 'previous_hash', nullable: true, select: false })
  previousHash!: Buffer | null

  /** When the hash before was replaced, by the database's clock. */
  @Column('timestamptz', { name: 'rotated_at', nullable: true })
  rotatedAt!: Date | null

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null
}
