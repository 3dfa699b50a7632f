import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Intake: what the estate does not offer yet and what it announces (INT-6), who tried to serve his own order (INT-9), and the open
 * orders of a unit, which every new one is compared with. Enquiries are cases of their own.
 */
export class Intake0006 implements MigrationInterface {
  name = 'Intake1764000000006'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE announcement (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        item_id uuid NOT NULL REFERENCES service_item,
        text text NOT NULL,
        announced_by uuid REFERENCES person,
        announced_at timestamptz NOT NULL
      );
      CREATE INDEX announcement_by_estate ON announcement (estate_id, announced_at DESC, id DESC);
      CREATE TRIGGER announcement_only_added BEFORE UPDATE OR DELETE ON announcement FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE unmet_demand (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        request_id uuid NOT NULL UNIQUE REFERENCES request,
        item_id uuid REFERENCES service_item,    -- what the request named, though it cannot be had
        service text NOT NULL,
        department text NOT NULL,                -- which was told
        help_tried text NOT NULL,
        recorded_by uuid REFERENCES person,
        recorded_at timestamptz NOT NULL,
        announcement_id uuid REFERENCES announcement,
        told_at timestamptz,
        told_by uuid REFERENCES person,
        told_medium text,
        told_said text,
        CHECK (told_at IS NULL OR announcement_id IS NOT NULL)
      );
      CREATE INDEX unmet_demand_by_estate ON unmet_demand (estate_id, recorded_at DESC, id DESC);
      CREATE INDEX unmet_demand_by_announcement ON unmet_demand (announcement_id) WHERE announcement_id IS NOT NULL;
      -- What was recorded, announced and told stays: only what is still empty is filled.
      CREATE FUNCTION keep_demand() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'unmet demand is never deleted (INT-6)' USING ERRCODE = 'restrict_violation';
        END IF;
        IF (OLD.announcement_id IS NOT NULL AND NEW.announcement_id IS DISTINCT FROM OLD.announcement_id)
           OR (OLD.told_at IS NOT NULL AND (NEW.told_at, NEW.told_by, NEW.told_medium, NEW.told_said)
             IS DISTINCT FROM (OLD.told_at, OLD.told_by, OLD.told_medium, OLD.told_said))
           OR (NEW.id, NEW.estate_id, NEW.request_id, NEW.item_id, NEW.service, NEW.department, NEW.help_tried, NEW.recorded_by, NEW.recorded_at)
             IS DISTINCT FROM (OLD.id, OLD.estate_id, OLD.request_id, OLD.item_id, OLD.service, OLD.department, OLD.help_tried, OLD.recorded_by,
             OLD.recorded_at) THEN
          RAISE EXCEPTION 'unmet demand that was recorded is never changed (INT-6)' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER unmet_demand_kept BEFORE UPDATE OR DELETE ON unmet_demand FOR EACH ROW EXECUTE FUNCTION keep_demand();

      CREATE INDEX work_order_open_by_unit ON work_order (unit_id)
        WHERE status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED') AND unit_id IS NOT NULL;
      CREATE INDEX request_open_by_unit ON request (unit_id) WHERE status IN ('REGISTERED', 'AWAITING_APPROVAL') AND unit_id IS NOT NULL;
      CREATE INDEX audit_refused ON audit (estate_id, no DESC) WHERE action = 'REFUSED';

      -- Cases whose clock ran out and that nobody has taken on since: what must be told to the next superior.
      CREATE INDEX clock_case_overdue ON clock (overdue_at)
        WHERE case_id IS NOT NULL AND overdue_at IS NOT NULL AND met_at IS NULL AND stopped_at IS NULL;

      CREATE TABLE case_enquiry PARTITION OF case_record FOR VALUES IN ('ENQUIRY');
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM clock WHERE case_id IN (SELECT id FROM case_enquiry);
      DROP TABLE case_enquiry;
      DROP INDEX clock_case_overdue, audit_refused, request_open_by_unit, work_order_open_by_unit;
      DROP TABLE unmet_demand;
      DROP FUNCTION keep_demand;
      DROP TABLE announcement;
    `)
  }
}
