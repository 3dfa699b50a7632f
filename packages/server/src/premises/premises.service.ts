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
  searchUnits({ estateId, search, only, first }: UnitSearch): Promise<UnitEntity[]> {
    const query = this.dataSource
      .getRepository(UnitEntity)
      .createQueryBuilder('unit')
      .innerJoin(BuildingEntity, 'building', 'building.id = unit.building_id')
      .where('unit.estate_id = :estateId', { estateId })
    if (only) query.andWhere('unit.id = ANY(:only)', { only })
    const [one, two] = wordsOf(search)
    if (one !== undefined && two !== undefined) {
      query.andWhere('building.code ILIKE :building AND unit.room ILIKE :room', {
        building: exactly(one),
        room: beginning(two),
      })
    } else if (one !== undefined) {
      query.andWhere(
        '(unit.room ILIKE :word OR building.code ILIKE :building OR building.code || unit.room ILIKE :word)',
        {
          word: beginning(one),
          building: exactly(one),
        },
      )
    }
    return query
      .orderBy('building.sort')
      .addOrderBy('building.code')
      .addOrderBy('length(unit.room)')
      .addOrderBy('unit.room')
      .take(first)
      .getMany()
  }
}

/** "5-1803", "5 1803", "5棟1803室" → ["5", "1803"]; "1803" → ["1803"]. */
export const wordsOf = (search: string | null): string[] =>
  (search ?? '')
    .split(/[^\p{Script=Latin}\p{Nd}]+/u)
    .filter((word) => word !== '')
    .slice(0, 2)

const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&')
const exactly = escaped
const beginning = (word: string): string => `${escaped(word)}%`
