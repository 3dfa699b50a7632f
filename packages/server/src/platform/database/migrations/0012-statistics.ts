import type { MigrationInterface, QueryRunner } from 'typeorm'

/** STA-2: what the figures of a closed month were counted from, kept for good when the month is closed. */
export class Statistics0012 implements MigrationInterface {
  name = 'Statistics1764000000012'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE statistics_month (
        estate_id uuid NOT NULL REFERENCES estate,
        month text NOT NULL,                     -- '2026-11'
        edition int NOT NULL,                    -- by which the figures are made (domain/statistics.ts)
        frozen_at timestamptz NOT NULL,
        orders jsonb NOT NULL,                   -- CountedOrder[]
        PRIMARY KEY (estate_id, month)
      );
      CREATE TRIGGER statistics_month_only_added BEFORE UPDATE OR DELETE ON statistics_month FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE statistics_month')
  }
}
