import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Callbacks (CBK, SPT, COR): the counts of each month's callbacks, kept by trigger in the transaction that changes one, and so always
 * what a count of the callbacks themselves would say; draws; and a callback for every order that was written off before there were any.
 *
 * The trigger runs at the end of the writing statement, which holds the estate's position by then: writers of one estate come one after
 * the other anyway, so that the counter row adds no waiting of its own. Whoever closes a month takes the position first, too.
 */
export class Callbacks0010 implements MigrationInterface {
  name = 'Callbacks1764000000010'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE callback_quota (
        estate_id uuid NOT NULL REFERENCES estate,
        month text NOT NULL,                     -- '2026-11'
        due int NOT NULL DEFAULT 0,
        done int NOT NULL DEFAULT 0,
        not_reached int NOT NULL DEFAULT 0,
        door_to_door int NOT NULL DEFAULT 0,
        dissatisfied int NOT NULL DEFAULT 0,
        checked int NOT NULL DEFAULT 0,          -- callbacks checked by a manager, and by each
        checked_by_centre int NOT NULL DEFAULT 0,
        checked_by_general int NOT NULL DEFAULT 0,
        own_of_centre int NOT NULL DEFAULT 0,    -- finished ones that a manager made himself and cannot check
        own_of_general int NOT NULL DEFAULT 0,
        own_of_both int NOT NULL DEFAULT 0,
        by_day jsonb NOT NULL DEFAULT '{}',      -- finished ones by local day
        closed_at timestamptz,                   -- CBK-6: from then on nothing here changes
        closed_by uuid REFERENCES person,
        figures jsonb,                           -- as they stood when the month was closed
        PRIMARY KEY (estate_id, month)
      ) WITH (fillfactor = 50);

      -- What one callback adds to its month: domain/callback-quota.ts countOf(), in SQL. In the order of the columns above.
      CREATE FUNCTION callback_counts(status text, facts jsonb) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY[
          1,
          (status = 'DONE')::int,
          (status = 'NOT_REACHED')::int,
          (status = 'DONE' AND facts #>> '{made,mode}' = 'DOOR_TO_DOOR')::int,
          (status = 'DONE' AND facts #>> '{made,satisfied}' = 'false')::int,
          (status <> 'OPEN' AND jsonb_array_length(coalesce(facts -> 'spotChecks', '[]')) > 0)::int,
          (status <> 'OPEN' AND facts @> '{"spotChecks": [{"as": "CENTRE_MANAGER"}]}')::int,
          (status <> 'OPEN' AND facts @> '{"spotChecks": [{"as": "GENERAL_MANAGER"}]}')::int,
          (status <> 'OPEN' AND c.is ? 'CENTRE_MANAGER')::int,
          (status <> 'OPEN' AND c.is ? 'GENERAL_MANAGER')::int,
          (status <> 'OPEN' AND c.is ?& ARRAY['CENTRE_MANAGER', 'GENERAL_MANAGER'])::int]
        FROM (SELECT coalesce(facts #> '{made,callerIs}', facts #> '{notReached,callerIs}', '[]') AS is) AS c
      $$;
      CREATE FUNCTION callback_day(status text, facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN status <> 'OPEN' THEN coalesce(facts #>> '{made,day}', facts #>> '{notReached,day}') END
      $$;

      CREATE FUNCTION day_plus(days jsonb, day text, more int) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE
          WHEN day IS NULL THEN days
          WHEN coalesce((days ->> day)::int, 0) + more = 0 THEN days - day
          ELSE days || jsonb_build_object(day, coalesce((days ->> day)::int, 0) + more) END
      $$;

      -- 40001: the unit of work runs again, and then finds the month closed and says so.
      CREATE FUNCTION change_callback_quota(of_estate uuid, of_month text, d int[], gone text, come text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO callback_quota AS q (estate_id, month, due, done, not_reached, door_to_door, dissatisfied, checked, checked_by_centre,
          checked_by_general, own_of_centre, own_of_general, own_of_both, by_day)
        VALUES (of_estate, of_month, d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8], d[9], d[10], d[11], day_plus('{}', come, 1))
        ON CONFLICT (estate_id, month) DO UPDATE SET
          due = q.due + d[1], done = q.done + d[2], not_reached = q.not_reached + d[3], door_to_door = q.door_to_door + d[4],
          dissatisfied = q.dissatisfied + d[5], checked = q.checked + d[6], checked_by_centre = q.checked_by_centre + d[7],
          checked_by_general = q.checked_by_general + d[8], own_of_centre = q.own_of_centre + d[9],
          own_of_general = q.own_of_general + d[10], own_of_both = q.own_of_both + d[11],
          by_day = day_plus(day_plus(q.by_day, gone, -1), come, 1)
        WHERE q.closed_at IS NULL;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the callbacks of % are closed (CBK-6)', of_month USING ERRCODE = 'serialization_failure';
        END IF;
      END $$;

      CREATE FUNCTION count_callback() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        was int[] := CASE WHEN TG_OP <> 'INSERT' THEN callback_counts(OLD.status, OLD.facts) END;
        now_is int[] := callback_counts(NEW.status, NEW.facts);
        gone text := CASE WHEN TG_OP <> 'INSERT' THEN callback_day(OLD.status, OLD.facts) END;
        come text := callback_day(NEW.status, NEW.facts);
      BEGIN
        IF NEW.month IS NULL OR (TG_OP = 'UPDATE' AND NEW.month IS DISTINCT FROM OLD.month) THEN
          RAISE EXCEPTION 'a callback keeps the month that it counts for (CBK-3)' USING ERRCODE = 'restrict_violation';
        END IF;
        IF TG_OP = 'INSERT' THEN
          PERFORM change_callback_quota(NEW.estate_id, NEW.month, now_is, NULL, come);
        ELSIF was <> now_is OR gone IS DISTINCT FROM come THEN
          PERFORM change_callback_quota(NEW.estate_id, NEW.month,
            (SELECT array_agg(n.x - o.x ORDER BY n.i) FROM unnest(now_is) WITH ORDINALITY AS n (x, i) JOIN unnest(was) WITH ORDINALITY AS o (x, i) USING (i)),
            gone, come);
        END IF;
        RETURN NULL;
      END $$;
    `)
    await db.query(BACKFILL)
    await db.query(`
      ${RECOUNT};
      CREATE TRIGGER callback_counted AFTER INSERT OR UPDATE OF status, facts, month ON case_callback
        FOR EACH ROW EXECUTE FUNCTION count_callback();
      CREATE FUNCTION keep_closed_callbacks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the callbacks of % are closed (CBK-6)', OLD.month USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER callback_quota_closed BEFORE UPDATE OR DELETE ON callback_quota
        FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION keep_closed_callbacks();

      CREATE INDEX callback_queue ON case_callback (estate_id, opened_at, id) WHERE status = 'OPEN';
      CREATE INDEX callback_by_month ON case_callback (estate_id, month, opened_at, id);

      -- SPT-3: everything that a draw is made of, and what came out.
      CREATE TABLE callback_draw (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        month text NOT NULL,
        purpose text NOT NULL,                   -- DrawPurpose
        no int NOT NULL,                         -- of its purpose and month: a draw that was drawn again shows
        algorithm text NOT NULL,
        seed text NOT NULL,
        seed_given boolean NOT NULL,             -- named by who drew, not made by the server
        size int NOT NULL,
        stratify_by text,                        -- Stratum
        list jsonb NOT NULL,                     -- [{id, stratum}] in the order of the ids
        list_hash text NOT NULL,
        drawn jsonb NOT NULL,                    -- ids in the order in which they were drawn
        by_person uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL,
        UNIQUE (estate_id, month, purpose, no)
      );
      CREATE TRIGGER callback_draw_only_added BEFORE UPDATE OR DELETE ON callback_draw FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE callback_draw;
      DROP INDEX callback_queue, callback_by_month;
      DROP TRIGGER callback_counted ON case_callback;
      DROP TABLE callback_quota;
      DROP FUNCTION count_callback, change_callback_quota, callback_counts, callback_day, day_plus, keep_closed_callbacks;
    `)
  }
}

/** The counts anew, from the callbacks alone. */
const RECOUNT = `
      INSERT INTO callback_quota (estate_id, month, due, done, not_reached, door_to_door, dissatisfied, checked, checked_by_centre,
        checked_by_general, own_of_centre, own_of_general, own_of_both, by_day)
      SELECT k.estate_id, k.month, sum(k.c[1]), sum(k.c[2]), sum(k.c[3]), sum(k.c[4]), sum(k.c[5]), sum(k.c[6]), sum(k.c[7]), sum(k.c[8]),
        sum(k.c[9]), sum(k.c[10]), sum(k.c[11]),
        coalesce((SELECT jsonb_object_agg(d.day, d.finished) FROM (
          SELECT callback_day(x.status, x.facts) AS day, count(*) AS finished FROM case_callback x
          WHERE x.estate_id = k.estate_id AND x.month = k.month GROUP BY 1) AS d WHERE d.day IS NOT NULL), '{}')
      FROM (SELECT estate_id, month, callback_counts(status, facts) AS c FROM case_callback WHERE month IS NOT NULL) AS k
      GROUP BY k.estate_id, k.month`

// Orders that were written off before: each has its callback still to be made. Its clock is the order's own (CBK-2).
const BACKFILL = `
      CREATE TEMPORARY TABLE callback_backfill ON COMMIT DROP AS
      SELECT gen_random_uuid() AS id, w.id AS order_id, w.estate_id,
        'CB-' || to_char(w.closed_at AT TIME ZONE e.time_zone, 'YYMM') AS prefix,
        row_number() OVER (PARTITION BY w.estate_id, to_char(w.closed_at AT TIME ZONE e.time_zone, 'YYMM') ORDER BY w.closed_at, w.id) AS nth,
        to_char((CASE WHEN e.settings ->> 'orderMonth' = 'ISSUE' THEN w.opened_at ELSE w.closed_at END) AT TIME ZONE e.time_zone, 'YYYY-MM') AS month
      FROM work_order w JOIN estate e ON e.id = w.estate_id
      WHERE (w.status = 'WRITTEN_OFF' OR (w.status = 'CANCELLED' AND e.settings ->> 'callbackCancelled' = 'true'))
        AND w.closed_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM case_callback k WHERE k.order_id = w.id);

      INSERT INTO case_record (id, kind, estate_id, serial, status, version, department, building_id, unit_id, request_id, order_id, month,
        opened_at, facts)
      SELECT b.id, 'CALLBACK', b.estate_id,
        b.prefix || '-' || lpad((b.nth + coalesce(s.last, 0))::text, greatest(4, length((b.nth + coalesce(s.last, 0))::text)), '0'),
        'OPEN', 1, w.department, w.building_id, w.unit_id, w.request_id, w.id, b.month, w.closed_at,
        jsonb_build_object('orderSerial', w.serial, 'route', CASE w.received_at WHEN 'FRONT_DESK' THEN 'AREA_ASSISTANT' ELSE 'DISPATCH_CENTRE' END,
          'category', w.category, 'nature', w.nature,
          'counterItem', w.settlement_method = 'COUNTER' AND w.category IN ('COPYING', 'TYPING', 'FAX'),
          'doneBy', (SELECT coalesce(jsonb_agg(DISTINCT p.id), '[]') FROM (
            SELECT jsonb_array_elements_text(coalesce(w.facts -> 'doneBy', '[]')) AS id UNION SELECT w.assignee_id::text) AS p WHERE p.id IS NOT NULL),
          'technicianId', w.assignee_id, 'cancelled', w.status = 'CANCELLED')
      FROM callback_backfill b JOIN work_order w ON w.id = b.order_id
        LEFT JOIN serial_counter s ON s.estate_id = b.estate_id AND s.prefix = b.prefix;

      INSERT INTO evidence (item_id, version, estate_id, action, from_status, to_status, by_person, by_role, at, input)
      SELECT k.id, 1, k.estate_id, 'QUEUE', NULL, 'OPEN', NULL, 'SYSTEM', k.opened_at, '{}' FROM case_callback k
        JOIN callback_backfill b ON b.id = k.id;

      INSERT INTO serial_counter AS s (estate_id, prefix, last) SELECT b.estate_id, b.prefix, max(b.nth) FROM callback_backfill b GROUP BY 1, 2
      ON CONFLICT (estate_id, prefix) DO UPDATE SET last = s.last + excluded.last;

      UPDATE work_order w SET facts = w.facts || jsonb_build_object('callback', jsonb_build_object('id', k.id, 'serial', k.serial, 'status', k.status))
      FROM case_callback k JOIN callback_backfill b ON b.id = k.id WHERE w.id = k.order_id;
    `
