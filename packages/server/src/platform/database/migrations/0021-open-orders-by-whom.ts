import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Open orders of a technician and of a flat, by a condition that no other index has: while an estate has no open orders the planner
 * takes reading all of them for as good as finding a few, and would go on so through the day.
 */
export class OpenOrdersByWhom0021 implements MigrationInterface {
  name = 'OpenOrdersByWhom1764000000021'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX work_order_in_hand ON work_order (assignee_id) WHERE closed_at IS NULL AND assignee_id IS NOT NULL;
      CREATE INDEX work_order_open_of_unit ON work_order (unit_id) WHERE closed_at IS NULL AND unit_id IS NOT NULL;
      DROP INDEX work_order_by_assignee, work_order_open_by_unit
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX work_order_by_assignee ON work_order (assignee_id) WHERE status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED');
      CREATE INDEX work_order_open_by_unit ON work_order (unit_id)
        WHERE status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED') AND unit_id IS NOT NULL;
      DROP INDEX work_order_in_hand, work_order_open_of_unit
    `)
  }
}
