import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What the wall shows beyond its open orders and requests: orders written off at the front desk until they are handed to dispatch
 * (CBK-1), and requests accepted by two approvals until their first order is opened (INT-8). Few among all that are closed.
 */
export class StillOnTheWall0004 implements MigrationInterface {
  name = 'StillOnTheWall1764000000004'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX work_order_to_hand_on ON work_order (estate_id) WHERE status = 'WRITTEN_OFF' AND card @> '{"open": true}';
      CREATE INDEX request_to_order ON request (estate_id) WHERE status = 'ACCEPTED' AND card @> '{"open": true}';
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX work_order_to_hand_on, request_to_order')
  }
}
