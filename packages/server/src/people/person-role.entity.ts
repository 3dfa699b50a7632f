import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Department, Role } from '../domain/vocabulary.js'

/** A role that a person holds in an estate. Departments narrow supervisors and technicians. */
@Entity('person_role')
export class PersonRoleEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string

  @PrimaryColumn('uuid', { name: 'estate_id' })
  estateId!: string

  @PrimaryColumn('text')
  role!: Role

  @Column('text', { array: true, default: '{}' })
  departments!: Department[]
}
