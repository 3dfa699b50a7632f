import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Materials and duty. The stock's ledger is the truth and the balance follows it: a trigger books each entry on its item, so that the
 * two cannot part whoever writes, and CHECK (quantity >= 0) holds for every way in (MAT-1). Quantities are integer thousandths of the
 * item's unit. A hand-over keeps what it showed: its list is never changed, a signature never taken back.
 */
export class StockAndDuty0008 implements MigrationInterface {
  name = 'StockAndDuty1764000000008'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE warehouse (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        code text NOT NULL,
        names jsonb NOT NULL,
        UNIQUE (estate_id, code)
      );
      CREATE TABLE stock_item (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        code text NOT NULL,
        names jsonb NOT NULL,
        unit_names jsonb NOT NULL,
        kind text NOT NULL CHECK (kind IN ('MATERIAL', 'TOOL')),
        step bigint NOT NULL DEFAULT 1000 CHECK (step > 0),          -- thousandths: 1000 is whole pieces, 100 tenths of a metre
        low bigint NOT NULL DEFAULT 0 CHECK (low >= 0),              -- below this it wants to be bought
        quantity bigint NOT NULL DEFAULT 0 CHECK (quantity >= 0),    -- on the shelf, thousandths
        lent bigint NOT NULL DEFAULT 0 CHECK (lent >= 0),            -- out on loan, thousandths
        entries int NOT NULL DEFAULT 0,
        UNIQUE (warehouse_id, code)
      ) WITH (fillfactor = 70);
      CREATE INDEX stock_item_by_estate ON stock_item (estate_id, code);

      CREATE TABLE stock_entry (
        item_id uuid NOT NULL REFERENCES stock_item,
        no int NOT NULL,                                             -- the item's own count, set by the trigger
        estate_id uuid NOT NULL REFERENCES estate,
        kind text NOT NULL CHECK (kind IN ('RECEIPT', 'ISSUE', 'RETURN', 'LOAN', 'LOAN_RETURN', 'LOSS', 'ADJUSTMENT')),
        change bigint NOT NULL,                                      -- of the shelf, signed thousandths
        lent_change bigint NOT NULL DEFAULT 0,
        balance bigint NOT NULL,                                     -- on the shelf after it, set by the trigger
        order_id uuid REFERENCES work_order,
        holder_id uuid REFERENCES person,                            -- who has the tool
        reason text,
        by_person uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (item_id, no)
      );
      CREATE INDEX stock_entry_by_order ON stock_entry (order_id) WHERE order_id IS NOT NULL;
      CREATE INDEX stock_entry_loans ON stock_entry (estate_id, holder_id, at) WHERE lent_change <> 0;
      CREATE FUNCTION book_stock() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock_item SET quantity = quantity + NEW.change, lent = lent + NEW.lent_change, entries = entries + 1
          WHERE id = NEW.item_id AND estate_id = NEW.estate_id
          RETURNING entries, quantity INTO NEW.no, NEW.balance;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'stock item % is not of this estate', NEW.item_id USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stock_entry_booked BEFORE INSERT ON stock_entry FOR EACH ROW EXECUTE FUNCTION book_stock();
      CREATE TRIGGER stock_entry_only_added BEFORE UPDATE OR DELETE ON stock_entry FOR EACH ROW EXECUTE FUNCTION forbid_change();

      -- What differs from the estate's working week.
      CREATE TABLE calendar_day (
        estate_id uuid NOT NULL REFERENCES estate,
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('WORKING', 'HALF', 'HOLIDAY')),
        names jsonb NOT NULL,
        PRIMARY KEY (estate_id, day)
      );

      CREATE TABLE duty_handover (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        kind text NOT NULL CHECK (kind IN ('DESK', 'TECHNICIAN')),
        giver_id uuid NOT NULL REFERENCES person,
        taker_id uuid NOT NULL REFERENCES person,
        note text,
        items jsonb NOT NULL,                                        -- as it was shown and signed
        opened_by uuid NOT NULL REFERENCES person,
        opened_at timestamptz NOT NULL,
        giver_signed_at timestamptz,
        taker_signed_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        CHECK (giver_id <> taker_id)
      );
      CREATE INDEX duty_handover_by_estate ON duty_handover (estate_id, opened_at DESC, id DESC);
      CREATE INDEX duty_handover_open ON duty_handover (estate_id)
        WHERE withdrawn_at IS NULL AND (giver_signed_at IS NULL OR taker_signed_at IS NULL);
      CREATE FUNCTION keep_handover() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.items IS DISTINCT FROM OLD.items OR NEW.giver_id <> OLD.giver_id OR NEW.taker_id <> OLD.taker_id
           OR NEW.opened_at <> OLD.opened_at OR NEW.note IS DISTINCT FROM OLD.note
           OR (OLD.giver_signed_at IS NOT NULL AND NEW.giver_signed_at IS DISTINCT FROM OLD.giver_signed_at)
           OR (OLD.taker_signed_at IS NOT NULL AND NEW.taker_signed_at IS DISTINCT FROM OLD.taker_signed_at)
           OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
          RAISE EXCEPTION 'a hand-over keeps what it showed and who signed (DIS-5)' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER duty_handover_kept BEFORE UPDATE ON duty_handover FOR EACH ROW EXECUTE FUNCTION keep_handover();
      CREATE TRIGGER duty_handover_not_deleted BEFORE DELETE ON duty_handover FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE duty_handover, calendar_day, stock_entry, stock_item, warehouse;
      DROP FUNCTION keep_handover, book_stock;
    `)
  }
}
