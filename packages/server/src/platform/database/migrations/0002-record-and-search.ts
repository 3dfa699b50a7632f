import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * How a change is recorded (one function for actions and for the sweeper), and the indexes that lists, search and the wall's
 * figures of the day read.
 */
export class RecordAndSearch0002 implements MigrationInterface {
  name = 'RecordAndSearch1764000000002'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A card as it goes out, from a row's two columns: domain/card.ts boardCard(), in SQL for the sweeper.
      CREATE FUNCTION board_item(card jsonb, clocks jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT card || jsonb_build_object('clocks', coalesce(
          (SELECT jsonb_agg(jsonb_build_object('id', c.id) || c.clock ORDER BY c.id) FROM jsonb_each(clocks) AS c (id, clock)), '[]'))
      $$;

      -- Raises the estate's position by one for each event and lengthens its audit chain (OVD-3, AUD-1). Always the last lock of a
      -- transaction: it is held to the commit, which is what makes positions gap-free and in commit order. A function, so that its
      -- UPDATE sees the row as the transaction before left it, whatever snapshot the calling statement works on.
      --   events: [{kind, action, itemId, buildingId, category, department, assigneeId, previousAssigneeId, clockKind, item}]
      --   audits: [{actorId, personId, role, source, action, recordKind, recordId, entry}]; entry is the text that is hashed
      -- Answers the position of the last event; with none, the estate's position as it is.
      CREATE FUNCTION record_change(of_estate uuid, changed_at timestamptz, events jsonb, audits jsonb) RETURNS bigint
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

      -- Figures of the day on the wall.
      CREATE INDEX clock_met ON clock (estate_id, met_at) INCLUDE (kind, started_at, overdue_at) WHERE met_at IS NOT NULL;
      CREATE INDEX work_order_completed ON work_order (estate_id, completed_at) WHERE completed_at IS NOT NULL;
      CREATE INDEX work_order_cancelled ON work_order (estate_id, closed_at) WHERE closed_at IS NOT NULL AND written_off_at IS NULL;
      -- Lists in every direction of the same key; 0001 has (estate_id, opened_at DESC, id DESC), which reads both ways.
      CREATE INDEX request_by_status ON request (estate_id, status, registered_at DESC, id DESC);
      CREATE INDEX request_by_phone ON request (estate_id, contact_digits text_pattern_ops);
      CREATE INDEX request_by_item ON request (item_id);
      CREATE INDEX work_order_by_item ON work_order (item_id);
      CREATE INDEX evidence_by_person ON evidence (by_person, at) WHERE by_person IS NOT NULL;
    `)

    // Words of a text. Only where the extension is there and this user may create it: without it the search is slower, not poorer.
    await db.query(`
      DO $$
      BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX work_order_by_words ON work_order USING gin ((customer_name || ' ' || wanted || ' ' || coalesce(address, '')) gin_trgm_ops);
        CREATE INDEX work_order_by_digits ON work_order USING gin (contact_digits gin_trgm_ops);
        CREATE INDEX request_by_words ON request USING gin ((customer_name || ' ' || wanted || ' ' || coalesce(address, '')) gin_trgm_ops);
        CREATE INDEX request_by_digits ON request USING gin (contact_digits gin_trgm_ops);
      EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
        RAISE NOTICE 'pg_trgm is not available: search of words reads the estate''s orders one by one';
      END $$;
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX IF EXISTS work_order_by_words, work_order_by_digits, request_by_words, request_by_digits;
      DROP INDEX clock_met, work_order_completed, work_order_cancelled, request_by_status, request_by_phone, request_by_item, work_order_by_item, evidence_by_person;
      DROP FUNCTION record_change, board_item;
    `)
  }
}
