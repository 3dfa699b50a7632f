import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'estate_id' })
  estateId!: string

  @Column('uuid', { name: 'building_id' })
  buildingId!: string

  @Column('text')
  room!: string
}
