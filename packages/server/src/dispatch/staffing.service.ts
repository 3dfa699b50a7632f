/** DIS-8's figures for whoever asks before he promises; the order's own decision reads the same under its lock. */
import type { DataSource } from 'typeorm'
import { enoughStaff } from '../domain/dispatch-staffing.js'
import type { Department, Trade } from '../domain/vocabulary.js'
import { ESTATE_COLUMNS, staffingFacts } from '../request/facts.sql.js'
import type { Row } from '../request/rows.js'
import { estateOf, staffingFrom } from '../work-order/work-order.store.js'
import type { Staffing } from './roster.type.js'

const STAFFING = `
SELECT e.id AS estate_id, ${ESTATE_COLUMNS}, ${staffingFacts('e', '$2::text', '$3::text', 't.at')} AS staffing
FROM estate e, (SELECT coalesce($4::timestamptz, clock_timestamp()) AS at) t WHERE e.id = $1`

export class StaffingService {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns null when there is no such estate */
  async at(estateId: string, department: Department, trade: Trade, at: Date | null): Promise<Staffing | null> {
    const [row] = await this.dataSource.query<Row[]>(STAFFING, [estateId, department, trade, at])
    if (!row) return null
    const staffing = staffingFrom(row, department, estateOf(row))
    if (!staffing) return null
    const { onDuty, routine, reserve } = staffing
    return {
      at: staffing.at,
      onDuty,
      routine,
      reserve,
      free: onDuty - routine - (reserve ?? 0),
      enough: enoughStaff({ department, trade }, { staffing }).met,
    }
  }
}
