import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Cases (domain/case.ts): one table, partitioned by kind, so that the writing statement, the sweeper and the lists know one shape, and
 * a kind may still have indexes of its own. Clocks and events may belong to a case.
 */
export class Cases0005 implements MigrationInterface {
  name = 'Cases1764000000005'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_record (
        id uuid NOT NULL,
        kind text NOT NULL,                      -- CaseKind
        estate_id uuid NOT NULL REFERENCES estate,
        serial text NOT NULL,
        status text NOT NULL,
        version int NOT NULL,
        department text,
        owner_id uuid REFERENCES person,
        building_id uuid REFERENCES building,
        unit_id uuid REFERENCES unit,
        request_id uuid REFERENCES request,
        order_id uuid REFERENCES work_order,
        month text,                              -- that it counts for, '2026-11'
        opened_by uuid REFERENCES person,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        facts jsonb NOT NULL DEFAULT '{}',
        clocks jsonb NOT NULL DEFAULT '{}',      -- {clockId: {...}}
        PRIMARY KEY (id, kind),
        UNIQUE (estate_id, kind, serial)
      ) PARTITION BY LIST (kind);
      CREATE TABLE case_incident PARTITION OF case_record FOR VALUES IN ('INCIDENT');
      CREATE TABLE case_complaint PARTITION OF case_record FOR VALUES IN ('COMPLAINT');
      CREATE TABLE case_damage PARTITION OF case_record FOR VALUES IN ('DAMAGE');
      CREATE TABLE case_callback PARTITION OF case_record FOR VALUES IN ('CALLBACK');
      CREATE TABLE case_corrective_action PARTITION OF case_record FOR VALUES IN ('CORRECTIVE_ACTION');
      CREATE TABLE case_shift_handover PARTITION OF case_record FOR VALUES IN ('SHIFT_HANDOVER');
      CREATE INDEX case_by_opened ON case_record (estate_id, kind, opened_at DESC, id DESC);
      CREATE INDEX case_open ON case_record (estate_id, kind) WHERE closed_at IS NULL;
      CREATE INDEX case_by_order ON case_record (order_id) WHERE order_id IS NOT NULL;
      CREATE INDEX case_by_request ON case_record (request_id) WHERE request_id IS NOT NULL;
      CREATE INDEX case_by_owner ON case_record (owner_id) WHERE closed_at IS NULL AND owner_id IS NOT NULL;

      ALTER TABLE clock ADD COLUMN case_id uuid;
      ALTER TABLE clock DROP CONSTRAINT clock_check;
      ALTER TABLE clock ADD CONSTRAINT clock_of_something CHECK (request_id IS NOT NULL OR order_id IS NOT NULL OR case_id IS NOT NULL);
      CREATE INDEX clock_by_case ON clock (case_id) WHERE case_id IS NOT NULL;

      ALTER TABLE estate_event ADD COLUMN case_kind text;
      CREATE OR REPLACE FUNCTION record_change(of_estate uuid, changed_at timestamptz, events jsonb, audits jsonb) RETURNS bigint
      LANGUAGE plpgsql AS $$
      DECLARE
        head bigint;
        chain bytea;
        each jsonb;
      BEGIN
        SELECT p.position, p.audit_hash INTO head, chain FROM estate_position p WHERE p.estate_id = of_estate FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'estate % has no row in estate_position', of_estate USING ERRCODE = 'foreign_key_violation';
        END IF;

        INSERT INTO estate_event (estate_id, position, at, kind, action, item_id, building_id, category, department, assignee_id,
          previous_assignee_id, clock_kind, case_kind, item)
        SELECT of_estate, head + e.no, changed_at, e.v->>'kind', e.v->>'action', (e.v->>'itemId')::uuid, (e.v->>'buildingId')::uuid,
          e.v->>'category', e.v->>'department', (e.v->>'assigneeId')::uuid, (e.v->>'previousAssigneeId')::uuid, e.v->>'clockKind',
          e.v->>'caseKind', coalesce(e.v->'item', '{}')
        FROM jsonb_array_elements(events) WITH ORDINALITY AS e (v, no);
        head := head + jsonb_array_length(events);

        FOR each IN SELECT a.v FROM jsonb_array_elements(audits) WITH ORDINALITY AS a (v, no) ORDER BY a.no LOOP
          chain := sha256(chain || convert_to(each->>'entry', 'UTF8'));
          INSERT INTO audit (estate_id, position, at, actor_id, person_id, role, source, action, record_kind, record_id, entry, hash)
          VALUES (of_estate, head, changed_at, (each->>'actorId')::uuid, (each->>'personId')::uuid, each->>'role', each->>'source',
            each->>'action', each->>'recordKind', (each->>'recordId')::uuid, each->>'entry', chain);
        END LOOP;

        UPDATE estate_position SET position = head, audit_hash = chain WHERE estate_id = of_estate;
        RETURN head;
      END $$;
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION record_change(of_estate uuid, changed_at timestamptz, events jsonb, audits jsonb) RETURNS bigint
      LANGUAGE plpgsql AS $$
      DECLARE
        head bigint;
        chain bytea;
        each jsonb;
      BEGIN
        SELECT p.position, p.audit_hash INTO head, chain FROM estate_position p WHERE p.estate_id = of_estate FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'estate % has no row in estate_position', of_estate USING ERRCODE = 'foreign_key_violation';
        END IF;
        INSERT INTO estate_event (estate_id, position, at, kind, action, item_id, building_id, category, department, assignee_id,
          previous_assignee_id, clock_kind, item)
        SELECT of_estate, head + e.no, changed_at, e.v->>'kind', e.v->>'action', (e.v->>'itemId')::uuid, (e.v->>'buildingId')::uuid,
          e.v->>'category', e.v->>'department', (e.v->>'assigneeId')::uuid, (e.v->>'previousAssigneeId')::uuid, e.v->>'clockKind',
          coalesce(e.v->'item', '{}')
        FROM jsonb_array_elements(events) WITH ORDINALITY AS e (v, no);
        head := head + jsonb_array_length(events);
        FOR each IN SELECT a.v FROM jsonb_array_elements(audits) WITH ORDINALITY AS a (v, no) ORDER BY a.no LOOP
          chain := sha256(chain || convert_to(each->>'entry', 'UTF8'));
          INSERT INTO audit (estate_id, position, at, actor_id, person_id, role, source, action, record_kind, record_id, entry, hash)
          VALUES (of_estate, head, changed_at, (each->>'actorId')::uuid, (each->>'personId')::uuid, each->>'role', each->>'source',
            each->>'action', each->>'recordKind', (each->>'recordId')::uuid, each->>'entry', chain);
        END LOOP;
        UPDATE estate_position SET position = head, audit_hash = chain WHERE estate_id = of_estate;
        RETURN head;
      END $$;
      ALTER TABLE estate_event DROP COLUMN case_kind;
      DELETE FROM clock WHERE case_id IS NOT NULL;
      ALTER TABLE clock DROP COLUMN case_id;
      ALTER TABLE clock ADD CONSTRAINT clock_check CHECK (request_id IS NOT NULL OR order_id IS NOT NULL);
      DROP TABLE case_record;
    `)
  }
}
