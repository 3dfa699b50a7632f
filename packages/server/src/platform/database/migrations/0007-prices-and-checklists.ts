import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * CAT-1…3: price lists are prepared as drafts beside the published versions, so that nothing that reads versions or items can meet
 * half a list; what is published is closed for good, by trigger. QUO-6: an item says by which steps it is sold. CHK: a checklist
 * has a department whose supervisor keeps it.
 */
export class PricesAndChecklists0007 implements MigrationInterface {
  name = 'PricesAndChecklists1764000000007'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE price_list_version
        ADD note text,
        ADD published_by uuid REFERENCES person,
        ADD published_at timestamptz;
      UPDATE price_list_version SET published_at = created_at;
      CREATE UNIQUE INDEX price_list_version_by_day ON price_list_version (estate_id, valid_from DESC, no DESC);
      CREATE TRIGGER price_list_version_kept BEFORE UPDATE OR DELETE ON price_list_version FOR EACH ROW
        WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION forbid_change();

      -- In thousandths. An item of an older list could be quoted in any quantity; now in any from one on.
      ALTER TABLE service_item
        ADD quantity_min int NOT NULL DEFAULT 1000 CHECK (quantity_min > 0),
        ADD quantity_step int NOT NULL DEFAULT 1 CHECK (quantity_step > 0);

      -- A published list takes no more lines. Its own come in the transaction that publishes it, whose row nobody else can see yet.
      CREATE FUNCTION forbid_lines_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM price_list_version v JOIN (SELECT DISTINCT version_id FROM added) a ON a.version_id = v.id
            WHERE v.published_at IS NOT NULL AND v.published_at < transaction_timestamp()) THEN
          RAISE EXCEPTION 'a published price list takes no more lines (CAT-3)' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER service_item_of_draft AFTER INSERT ON service_item REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION forbid_lines_of_published();

      CREATE TABLE price_list_draft (
        id uuid PRIMARY KEY,                     -- of the version that it becomes
        estate_id uuid NOT NULL REFERENCES estate,
        version int NOT NULL DEFAULT 1,          -- counts its changes
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        note text,
        based_on uuid REFERENCES price_list_version,
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid REFERENCES person,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX price_list_draft_by_estate ON price_list_draft (estate_id, changed_at DESC);
      CREATE TABLE price_list_draft_line (
        draft_id uuid NOT NULL REFERENCES price_list_draft ON DELETE CASCADE,
        code text NOT NULL,
        id uuid NOT NULL UNIQUE,                 -- of the service item that it becomes
        item jsonb NOT NULL,                     -- domain/price-list.ts PriceLine
        PRIMARY KEY (draft_id, code)
      );

      ALTER TABLE checklist
        ADD department text NOT NULL DEFAULT 'ENGINEERING',
        ADD created_by uuid REFERENCES person,
        ADD created_at timestamptz NOT NULL DEFAULT now();
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE checklist DROP department, DROP created_by, DROP created_at;
      DROP TABLE price_list_draft_line, price_list_draft;
      DROP TRIGGER service_item_of_draft ON service_item;
      DROP FUNCTION forbid_lines_of_published;
      ALTER TABLE service_item DROP quantity_min, DROP quantity_step;
      DROP TRIGGER price_list_version_kept ON price_list_version;
      DROP INDEX price_list_version_by_day;
      ALTER TABLE price_list_version DROP note, DROP published_by, DROP published_at;
    `)
  }
}
