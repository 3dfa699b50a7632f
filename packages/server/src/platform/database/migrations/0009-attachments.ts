import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Photos, recordings and documents on requests, orders, their steps and cases. Both tables are books: an attachment is never removed
 * and never changed, only said of that it no longer counts, by whom and why.
 */
export class Attachments0009 implements MigrationInterface {
  name = 'Attachments1764000000009'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE attachment (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        owner_kind text NOT NULL CHECK (owner_kind IN ('REQUEST', 'ORDER', 'CASE')),
        owner_id uuid NOT NULL,
        step_id text,                            -- of an order's checklist
        name text NOT NULL,                      -- as given, for display only
        kind text NOT NULL CHECK (kind IN ('PHOTO', 'RECORDING', 'DOCUMENT')),
        media_type text NOT NULL,                -- told from the content
        size bigint NOT NULL CHECK (size > 0),
        sha256 bytea NOT NULL,                   -- of the content; its place in the storage is made of it
        width int,
        height int,
        thumbnail_size int,                      -- null: there is none
        by_person uuid REFERENCES person,        -- null: an app
        by_actor uuid NOT NULL,                  -- account or device
        by_role text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX attachment_by_owner ON attachment (owner_id, at, id);
      CREATE INDEX attachment_by_content ON attachment (sha256);
      CREATE TRIGGER attachment_only_added BEFORE UPDATE OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE attachment_withdrawal (
        attachment_id uuid PRIMARY KEY REFERENCES attachment,
        superseded_by uuid REFERENCES attachment,
        reason text NOT NULL,
        by_person uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE TRIGGER attachment_withdrawal_only_added BEFORE UPDATE OR DELETE ON attachment_withdrawal
        FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE attachment_withdrawal, attachment')
  }
}
