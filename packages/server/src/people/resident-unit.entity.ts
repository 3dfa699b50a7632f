import { Entity, PrimaryColumn } from 'typeorm'

/** Who lives where. */
@Entity('resident_unit')
export class ResidentUnitEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string
}
