import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

/** CAT-2: a price list with its dates in force; never changed once it is used. */
@Entity('price_list_version')
export class PriceListVersionEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('int')
  no!: number

  /** First day in force, in the estate's zone. @example '2026-11-01' */
  @Column('date', { name: 'valid_from' })
  validFrom!: string

  /** Last day in force; null: until further notice. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null

  @Column('text', { nullable: true })
  note!: string | null

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null

  /** From then on neither it nor its lines change. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null
}
