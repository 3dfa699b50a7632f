import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When a session's refresh token was last replaced, for every process: two tabs that refresh together may reach two of them. */
export class SessionRotation0003 implements MigrationInterface {
  name = 'SessionRotation1764000000003'

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE session ADD COLUMN rotated_at timestamptz')
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE session DROP COLUMN rotated_at')
  }
}
