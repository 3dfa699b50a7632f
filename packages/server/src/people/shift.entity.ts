import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Who is on duty from when to when. */
@Entity('shift')
export class ShiftEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('uuid', { name: 'person_id' })
  personId!: string

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date
}
