import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The tables of the first release. Two habits hold throughout:
 *
 * - A request and a work order are each ONE row that holds all their rules read (`facts`, `quotes`, `payments`, `clocks` as
 *   jsonb). A row lock then re-reads everything under the lock, which a join under READ COMMITTED does not. The child tables
 *   (quote, payment_entry, clock, evidence) are the append-only books, written by the same statement.
 * - Books are append-only by trigger, not by promise.
 */
export class Foundation0001 implements MigrationInterface {
  name = 'Foundation1764000000001'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on % refused: entries are only added (AUD-1, SET-7)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE estate (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        names jsonb NOT NULL,                    -- {"zh_Hant","zh_Hans","en"}
        time_zone text NOT NULL DEFAULT 'Asia/Shanghai',
        currency text NOT NULL DEFAULT 'CNY',
        settings jsonb NOT NULL DEFAULT '{}',    -- domain/estate.ts: what differs from DEFAULT_SETTINGS
        created_at timestamptz NOT NULL DEFAULT now()
      );

      -- Raised last in each transaction: positions of an estate are gap-free and in commit order (OVD-3).
      -- audit_hash is the head of the estate's audit chain (AUD-1).
      CREATE TABLE estate_position (
        estate_id uuid PRIMARY KEY REFERENCES estate,
        position bigint NOT NULL DEFAULT 0,
        oldest bigint NOT NULL DEFAULT 1,        -- events below this have been pruned; a client behind must refetch
        audit_hash bytea NOT NULL DEFAULT '\\x00'
      ) WITH (fillfactor = 50);

      CREATE TABLE estate_event (
        estate_id uuid NOT NULL REFERENCES estate,
        position bigint NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,                      -- REQUEST_CHANGED, ORDER_OPENED, ORDER_CHANGED, ORDER_OVERDUE, REQUEST_OVERDUE, TECHNICIAN_CHANGED, BOARD_CHANGED
        action text,                             -- the action behind it, null for a clock that ran out
        item_id uuid,                            -- work order or request
        building_id uuid,
        category text,
        department text,
        assignee_id uuid,
        previous_assignee_id uuid,               -- so that the one who lost the order hears it too
        clock_kind text,
        item jsonb NOT NULL,                     -- the board card after the change, clocks within, no personal data
        PRIMARY KEY (estate_id, position)
      );
      CREATE TRIGGER estate_event_only_added BEFORE UPDATE ON estate_event FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE building (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        code text NOT NULL,
        names jsonb NOT NULL,
        sort int NOT NULL DEFAULT 0,
        x int NOT NULL DEFAULT 0,                -- place in the estate's plan, in metres, for walking distance
        y int NOT NULL DEFAULT 0,
        UNIQUE (estate_id, code)
      );
      CREATE TABLE unit (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        building_id uuid NOT NULL REFERENCES building,
        room text NOT NULL,
        UNIQUE (building_id, room)
      );
      CREATE INDEX unit_by_estate_room ON unit (estate_id, room text_pattern_ops);

      CREATE TABLE person (
        id uuid PRIMARY KEY,
        names jsonb NOT NULL,
        phone text,
        phone_digits text GENERATED ALWAYS AS (regexp_replace(coalesce(phone, ''), '\\D', '', 'g')) STORED,
        kind text NOT NULL CHECK (kind IN ('STAFF', 'CONTRACTOR', 'RESIDENT')),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE person_role (
        person_id uuid NOT NULL REFERENCES person,
        estate_id uuid NOT NULL REFERENCES estate,
        role text NOT NULL,
        departments text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (person_id, estate_id, role)
      );
      CREATE INDEX person_role_by_estate ON person_role (estate_id, role);
      CREATE TABLE resident_unit (
        person_id uuid NOT NULL REFERENCES person,
        unit_id uuid NOT NULL REFERENCES unit,
        PRIMARY KEY (person_id, unit_id)
      );
      CREATE INDEX resident_unit_by_unit ON resident_unit (unit_id);
      CREATE TABLE technician (
        person_id uuid NOT NULL REFERENCES person,
        estate_id uuid NOT NULL REFERENCES estate,
        departments text[] NOT NULL,
        trades text[] NOT NULL,
        capacity int NOT NULL DEFAULT 5 CHECK (capacity > 0),
        contractor boolean NOT NULL DEFAULT false,
        sort int NOT NULL DEFAULT 0,
        PRIMARY KEY (person_id, estate_id)
      );
      CREATE TABLE shift (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        person_id uuid NOT NULL REFERENCES person,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CHECK (ends_at > starts_at)
      );
      CREATE INDEX shift_by_person ON shift (person_id, ends_at);
      CREATE INDEX shift_by_estate ON shift (estate_id, ends_at);

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        login text NOT NULL,
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'zh_Hant',
        demo boolean NOT NULL DEFAULT false,
        failed_attempts int NOT NULL DEFAULT 0,
        locked_until timestamptz,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX account_login ON account (lower(login));
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        refresh_hash bytea NOT NULL,
        previous_hash bytea,                     -- a used refresh token that comes again means theft: the session is revoked
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX session_by_account ON session (account_id) WHERE revoked_at IS NULL;
      CREATE TABLE device (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('WALL_DISPLAY', 'CLIENT_APP')),
        scopes text[] NOT NULL DEFAULT '{}',
        token_hash bytea NOT NULL UNIQUE,
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      );

      CREATE TABLE price_list_version (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        no int NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (estate_id, no)
      );
      CREATE TABLE service_item (
        id uuid PRIMARY KEY,
        version_id uuid NOT NULL REFERENCES price_list_version,
        estate_id uuid NOT NULL REFERENCES estate,
        code text NOT NULL,
        names jsonb NOT NULL,
        short_names jsonb NOT NULL,              -- for the wall: never wraps
        nature text NOT NULL,
        category text NOT NULL,
        department text NOT NULL,
        trade text NOT NULL,
        unit_names jsonb NOT NULL,
        price_minor bigint,                      -- null: assess on site (QUO-3)
        settlement_method text NOT NULL,
        checklist_code text,
        UNIQUE (version_id, code)
      );
      CREATE TRIGGER service_item_only_added BEFORE UPDATE OR DELETE ON service_item FOR EACH ROW EXECUTE FUNCTION forbid_change();
      CREATE TABLE checklist (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        code text NOT NULL,
        version int NOT NULL,
        names jsonb NOT NULL,
        steps jsonb NOT NULL,
        UNIQUE (estate_id, code, version)
      );
      CREATE TRIGGER checklist_only_added BEFORE UPDATE OR DELETE ON checklist FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE serial_counter (
        estate_id uuid NOT NULL REFERENCES estate,
        prefix text NOT NULL,                    -- 'WO-2611', 'RQ-2611'
        last int NOT NULL,
        PRIMARY KEY (estate_id, prefix)
      ) WITH (fillfactor = 50);

      CREATE TABLE request (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        serial text NOT NULL,
        status text NOT NULL,
        version int NOT NULL,
        nature text NOT NULL,
        channel text NOT NULL,
        received_at text NOT NULL,               -- Place (CBK-1)
        urgency text NOT NULL,
        requester_kind text NOT NULL,
        customer_name text NOT NULL,
        contact text NOT NULL,
        contact_digits text GENERATED ALWAYS AS (regexp_replace(contact, '\\D', '', 'g')) STORED,
        unit_id uuid REFERENCES unit,
        building_id uuid REFERENCES building,
        address text,
        department text,
        party text,                              -- department or party concerned (INT-3)
        item_id uuid REFERENCES service_item,
        wanted text NOT NULL,
        appointment_from timestamptz,
        appointment_to timestamptz,
        received_by uuid REFERENCES person,
        registered_at timestamptz NOT NULL,
        closed_at timestamptz,
        facts jsonb NOT NULL DEFAULT '{}',       -- judgement, explanation, approvals, unmet demand, withdrawal
        clocks jsonb NOT NULL DEFAULT '{}',      -- {clockId: {...}}
        card jsonb NOT NULL,
        UNIQUE (estate_id, serial)
      );
      CREATE INDEX request_open ON request (estate_id) WHERE status IN ('REGISTERED', 'AWAITING_APPROVAL');
      CREATE INDEX request_by_estate ON request (estate_id, registered_at DESC, id);
      CREATE INDEX request_by_unit ON request (unit_id, registered_at DESC);

      CREATE TABLE work_order (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        request_id uuid NOT NULL REFERENCES request,
        serial text NOT NULL,
        status text NOT NULL,
        version int NOT NULL,
        status_before text,
        nature text NOT NULL,
        procedure text NOT NULL,
        urgency text NOT NULL,
        channel text NOT NULL,
        received_at text NOT NULL,
        requester_kind text NOT NULL,
        customer_name text NOT NULL,
        contact text NOT NULL,
        contact_digits text GENERATED ALWAYS AS (regexp_replace(contact, '\\D', '', 'g')) STORED,
        wanted text NOT NULL,
        address text,
        unit_id uuid REFERENCES unit,
        building_id uuid REFERENCES building,
        item_id uuid NOT NULL REFERENCES service_item,
        price_list_version_id uuid NOT NULL REFERENCES price_list_version,
        category text NOT NULL,
        trade text NOT NULL,
        settlement_method text NOT NULL,
        currency text NOT NULL,
        department text NOT NULL,
        opened_by uuid REFERENCES person,
        opened_at timestamptz NOT NULL,
        registered_at timestamptz NOT NULL,
        appointment_at timestamptz,
        assessor_id uuid REFERENCES person,
        assignee_id uuid REFERENCES person,
        confirmed_by_dispatcher boolean NOT NULL DEFAULT true,
        dispatched_at timestamptz,
        acknowledged_at timestamptz,
        arrived_at timestamptz,
        started_at timestamptz,
        completed_at timestamptz,
        accepted_at timestamptz,
        written_off_at timestamptz,
        closed_at timestamptz,
        replied_at timestamptz,
        payment_state text NOT NULL,
        amount_minor bigint,                     -- of the current quote
        facts jsonb NOT NULL DEFAULT '{}',
        quotes jsonb NOT NULL DEFAULT '[]',
        payments jsonb NOT NULL DEFAULT '[]',
        clocks jsonb NOT NULL DEFAULT '{}',
        card jsonb NOT NULL,
        UNIQUE (estate_id, serial)
      );
      -- The wall and the dispatcher's list read the open ones only; a closed order leaves this index.
      CREATE INDEX work_order_open ON work_order (estate_id)
        WHERE status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED');
      CREATE INDEX work_order_by_opened ON work_order (estate_id, opened_at DESC, id DESC);
      CREATE INDEX work_order_by_status ON work_order (estate_id, status, opened_at DESC, id DESC);
      CREATE INDEX work_order_by_building ON work_order (building_id, opened_at DESC);
      CREATE INDEX work_order_by_unit ON work_order (unit_id, opened_at DESC);
      CREATE INDEX work_order_by_request ON work_order (request_id);
      CREATE INDEX work_order_by_assignee ON work_order (assignee_id)
        WHERE status NOT IN ('WRITTEN_OFF', 'CANCELLED', 'ARCHIVED');
      CREATE INDEX work_order_written_off ON work_order (estate_id, written_off_at) WHERE written_off_at IS NOT NULL;
      CREATE INDEX work_order_by_phone ON work_order (estate_id, contact_digits text_pattern_ops);

      CREATE TABLE quote (
        order_id uuid NOT NULL REFERENCES work_order,
        no int NOT NULL,
        price_list_version_id uuid REFERENCES price_list_version,
        lines jsonb NOT NULL,
        amount_minor bigint NOT NULL,
        on_site boolean NOT NULL,
        off_list_reason text,
        by_person uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (order_id, no)
      );
      CREATE TRIGGER quote_only_added BEFORE UPDATE OR DELETE ON quote FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE payment_entry (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        order_id uuid NOT NULL REFERENCES work_order,
        kind text NOT NULL,
        amount_minor bigint NOT NULL,
        method text NOT NULL,
        receipt_serial text,
        note text,
        by_person uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX payment_entry_by_order ON payment_entry (order_id, at);
      CREATE INDEX payment_entry_by_person ON payment_entry (by_person, at);
      CREATE TRIGGER payment_entry_only_added BEFORE UPDATE OR DELETE ON payment_entry FOR EACH ROW EXECUTE FUNCTION forbid_change();

      -- The history of a request or an order: one row for each accepted action.
      CREATE TABLE evidence (
        item_id uuid NOT NULL,
        version int NOT NULL,
        estate_id uuid NOT NULL REFERENCES estate,
        action text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        by_person uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL,
        input jsonb NOT NULL,
        PRIMARY KEY (item_id, version)
      );
      CREATE TRIGGER evidence_only_added BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION forbid_change();

      CREATE TABLE clock (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        request_id uuid REFERENCES request,
        order_id uuid REFERENCES work_order,     -- set when the order opens: REPLY goes on from the request
        kind text NOT NULL,
        started_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        met_at timestamptz,
        overdue_at timestamptz,
        stopped_at timestamptz,
        CHECK (request_id IS NOT NULL OR order_id IS NOT NULL)
      ) WITH (fillfactor = 80);
      CREATE INDEX clock_running ON clock (due_at) WHERE met_at IS NULL AND overdue_at IS NULL AND stopped_at IS NULL;
      CREATE INDEX clock_by_order ON clock (order_id);
      CREATE INDEX clock_by_request ON clock (request_id);
      CREATE INDEX clock_overdue ON clock (estate_id, overdue_at) WHERE overdue_at IS NOT NULL;
      -- OVD-1, OVD-4: an overdue or met time is never taken back nor moved.
      CREATE FUNCTION keep_clock_times() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.overdue_at IS NOT NULL AND NEW.overdue_at IS DISTINCT FROM OLD.overdue_at)
           OR (OLD.met_at IS NOT NULL AND NEW.met_at IS DISTINCT FROM OLD.met_at)
           OR NEW.due_at IS DISTINCT FROM OLD.due_at OR NEW.started_at IS DISTINCT FROM OLD.started_at THEN
          RAISE EXCEPTION 'clock times are never taken back (OVD-4)' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER clock_times_kept BEFORE UPDATE ON clock FOR EACH ROW EXECUTE FUNCTION keep_clock_times();

      CREATE TABLE idempotency (
        actor_id uuid NOT NULL,                  -- account or device
        key text NOT NULL,
        input_hash bytea NOT NULL,
        result jsonb NOT NULL,                   -- {"kind": "order" | "request", "id": …, "version": …}
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor_id, key)
      );

      -- AUD-1: hash = sha256(previous hash of the estate || entry); the head stands in estate_position.
      CREATE TABLE audit (
        estate_id uuid NOT NULL REFERENCES estate,
        no bigint GENERATED ALWAYS AS IDENTITY,
        position bigint NOT NULL,                -- the estate's position when it was written
        at timestamptz NOT NULL,
        actor_id uuid,                           -- account or device, null for the system
        person_id uuid,
        role text NOT NULL,
        source text NOT NULL,                    -- 'http', 'socket', 'job' … with the remote address
        action text NOT NULL,
        record_kind text NOT NULL,
        record_id uuid,
        entry text NOT NULL,                     -- canonical JSON with before and after; exactly the bytes that were hashed
        hash bytea NOT NULL,
        PRIMARY KEY (estate_id, no)
      );
      CREATE INDEX audit_by_record ON audit (record_id, no);
      CREATE TRIGGER audit_only_added BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION forbid_change();
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit, idempotency, clock, evidence, payment_entry, quote, work_order, request, serial_counter, checklist,
        service_item, price_list_version, device, session, account, shift, technician, resident_unit, person_role, person, unit,
        building, estate_event, estate_position, estate CASCADE;
      DROP FUNCTION keep_clock_times, forbid_change;
    `)
  }
}
