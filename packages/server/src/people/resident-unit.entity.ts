import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Who lives where. */
@Entity('resident_unit')
export class ResidentUnitEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string

  /** Of his own time there he reads what happened; null: not known, so all of it. */
  @Column('timestamptz', { nullable: true })
  since!: Date | null

  /** Null: he lives there. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null
}
