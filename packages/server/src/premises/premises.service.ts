import { type DataSource, In } from 'typeorm'
import type { Actor } from '../domain/role.js'
import { groupBy, keyBy } from '../platform/collections.js'
import { BuildingEntity } from './building.entity.js'
import { EstateEntity } from './estate.entity.js'
import { UnitEntity } from './unit.entity.js'

export interface UnitSearch {
  readonly estateId: string
  /** Building and room in any order of writing: "5-1803", "5 1803", "5棟1803", or the beginning of a room: "18". */
  readonly search: string | null
  /** Only these; null: all. */
  readonly only: readonly string[] | null
  readonly first: number
}

export type UnitRow = Pick<UnitEntity, 'id' | 'room' | 'buildingId' | 'estateId'>

/** Estates, buildings and units: read by everybody, written by the demo and, later, by administrators. */
export class PremisesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those in which the actor holds a role, by code. */
  async estatesOf(actor: Actor): Promise<EstateEntity[]> {
    const ids = [...new Set(actor.grants.map(({ estateId }) => estateId))]
    return this.dataSource.getRepository(EstateEntity).find({ where: { id: In(ids) }, order: { code: 'ASC' } })
  }

  /** The database's clock: due times are compared with it, so countdowns are drawn by it. */
  async serverTime(): Promise<Date> {
    const [row] = await this.dataSource.query<[{ now: Date }]>('SELECT clock_timestamp() AS now')
    return row.now
  }

  readonly estatesById = async (ids: readonly string[]): Promise<Map<string, EstateEntity>> =>
    keyBy(await this.dataSource.getRepository(EstateEntity).findBy({ id: In([...ids]) }), 'id')

  readonly buildingsById = async (ids: readonly string[]): Promise<Map<string, BuildingEntity>> =>
    keyBy(await this.dataSource.getRepository(BuildingEntity).findBy({ id: In([...ids]) }), 'id')

  readonly buildingsByEstate = async (ids: readonly string[]): Promise<Map<string, BuildingEntity[]>> =>
    groupBy(
      await this.dataSource
        .getRepository(BuildingEntity)
        .find({ where: { estateId: In([...ids]) }, order: { sort: 'ASC', code: 'ASC' } }),
      'estateId',
    )

  readonly unitsById = async (ids: readonly string[]): Promise<Map<string, UnitEntity>> =>
    keyBy(await this.dataSource.getRepository(UnitEntity).findBy({ id: In([...ids]) }), 'id')

  readonly unitsByBuilding = async (ids: readonly string[]): Promise<Map<string, UnitEntity[]>> =>
    groupBy(
      await this.dataSource
        .getRepository(UnitEntity)
        .find({ where: { buildingId: In([...ids]) }, order: { room: 'ASC' } }),
      'buildingId',
    )

  /** Units whose building and room begin as asked, in the order of the estate. */
  searchUnits({ estateId, search, only, first }: UnitSearch): Promise<UnitRow[]> {
    const [one = null, two = null] = wordsOf(search)
    return this.dataSource.query<UnitRow[]>(
      `SELECT u.id, u.room, u.building_id AS "buildingId", u.estate_id AS "estateId"
       FROM unit u JOIN building b ON b.id = u.building_id
       WHERE u.estate_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY($2))
         AND CASE
           WHEN $3::text IS NULL THEN true
           WHEN $4::text IS NULL THEN starts_with(lower(u.room), $3) OR lower(b.code) = $3 OR starts_with(lower(b.code || u.room), $3)
           ELSE lower(b.code) = $3 AND starts_with(lower(u.room), $4)
         END
       ORDER BY b.sort, b.code, length(u.room), u.room LIMIT $5`,
      [estateId, only, one, two, first],
    )
  }
}

/** "5-1803", "5 1803", "5棟1803室" → ["5", "1803"]; "1803" → ["1803"]. */
export const wordsOf = (search: string | null): string[] =>
  (search ?? '')
    .toLowerCase()
    .split(/[^\p{Script=Latin}\p{Nd}]+/u)
    .filter((word) => word !== '')
    .slice(0, 2)
