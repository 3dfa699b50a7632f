import type { MigrationInterface, QueryRunner } from 'typeorm'

/** OVD-2: since when a resident has his unit, and until when: what was before him there is not his to read. Null: not known, so ever. */
export class Tenancy0020 implements MigrationInterface {
  name = 'Tenancy1764000000020'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE resident_unit ADD COLUMN since timestamptz, ADD COLUMN until timestamptz,
        ADD CONSTRAINT resident_unit_order CHECK (until > since)
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE resident_unit DROP COLUMN since, DROP COLUMN until')
  }
}
