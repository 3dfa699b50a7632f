import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What people are told and whether they acknowledged it, what other systems are told and whether it arrived, and how far the one
 * who tells them has read the event log.
 */
export class Notification0011 implements MigrationInterface {
  name = 'Notification1764000000011'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row for each thing that was told, however many were told it.
      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        kind text NOT NULL,                      -- domain/vocabulary.ts NoticeKind: the sentence
        urgency text NOT NULL CHECK (urgency IN ('NORMAL', 'URGENT')),
        facts jsonb NOT NULL,                    -- what the sentence speaks of
        about_kind text NOT NULL,                -- 'order', 'request', 'incident', …
        about_id uuid,
        about_serial text,
        at timestamptz NOT NULL,
        mode text CHECK (mode IN ('EACH', 'ANY')), -- who must acknowledge; null: nobody
        within_minutes int CHECK (within_minutes > 0),
        escalate_to text[],                      -- roles to go to first; null: the next superior of each
        level int NOT NULL DEFAULT 0,            -- how often it has climbed
        root_id uuid NOT NULL REFERENCES notification, -- as it was first told; itself at level 0
        came_from uuid,                          -- the acknowledgement that was not given
        CHECK ((mode IS NULL) = (within_minutes IS NULL))
      );
      CREATE INDEX notification_by_root ON notification (root_id);
      CREATE INDEX notification_by_about ON notification (about_id) WHERE about_id IS NOT NULL;
      CREATE TRIGGER notification_only_added BEFORE UPDATE OR DELETE ON notification FOR EACH ROW EXECUTE FUNCTION forbid_change();

      -- An acknowledgement that is owed: by one person (EACH) or by whoever is first (ANY). Swept like a clock.
      CREATE TABLE acknowledgement (
        id uuid PRIMARY KEY,
        notification_id uuid NOT NULL REFERENCES notification,
        due_at timestamptz NOT NULL,
        met_at timestamptz,
        met_by uuid REFERENCES person,
        escalated_at timestamptz                 -- it went to the next superior
      );
      CREATE INDEX acknowledgement_owed ON acknowledgement (due_at) WHERE met_at IS NULL AND escalated_at IS NULL;
      CREATE INDEX acknowledgement_by_notification ON acknowledgement (notification_id);
      CREATE FUNCTION keep_acknowledgement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR (OLD.met_at IS NOT NULL AND (NEW.met_at, NEW.met_by) IS DISTINCT FROM (OLD.met_at, OLD.met_by))
           OR (OLD.escalated_at IS NOT NULL AND NEW.escalated_at IS DISTINCT FROM OLD.escalated_at)
           OR NEW.due_at IS DISTINCT FROM OLD.due_at OR NEW.notification_id IS DISTINCT FROM OLD.notification_id THEN
          RAISE EXCEPTION 'who acknowledged, and when, is never taken back (PUB-4)' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER acknowledgement_kept BEFORE UPDATE OR DELETE ON acknowledgement FOR EACH ROW EXECUTE FUNCTION keep_acknowledgement();

      -- Raised by one for each entry that is new or changed, and held to the commit: a person's revisions are gap-free and in commit
      -- order, so that a reader who has seen one has seen all below it.
      CREATE TABLE inbox (
        person_id uuid PRIMARY KEY REFERENCES person,
        revision bigint NOT NULL DEFAULT 0
      ) WITH (fillfactor = 50);
      CREATE TABLE inbox_entry (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        notification_id uuid NOT NULL REFERENCES notification,
        estate_id uuid NOT NULL REFERENCES estate,
        acknowledgement_id uuid REFERENCES acknowledgement, -- null: nothing to acknowledge
        revision bigint NOT NULL,
        role text NOT NULL,                      -- as what he was told
        department text,
        stands_in boolean NOT NULL DEFAULT false, -- for somebody whom the estate does not have
        at timestamptz NOT NULL,
        read_at timestamptz,
        acknowledged_at timestamptz,             -- by him
        settled_at timestamptz,                  -- by him or by another for all: nothing is owed any more
        UNIQUE (notification_id, person_id)
      ) WITH (fillfactor = 80);
      CREATE INDEX inbox_entry_by_person ON inbox_entry (person_id, id DESC);
      CREATE UNIQUE INDEX inbox_entry_by_revision ON inbox_entry (person_id, revision);
      CREATE INDEX inbox_entry_unread ON inbox_entry (person_id, id DESC) WHERE read_at IS NULL;
      CREATE INDEX inbox_entry_owed ON inbox_entry (person_id, id DESC)
        WHERE acknowledgement_id IS NOT NULL AND settled_at IS NULL;
      CREATE INDEX inbox_entry_by_acknowledgement ON inbox_entry (acknowledgement_id) WHERE acknowledgement_id IS NOT NULL;

      -- How far a reader of the event log has come: what it did for an event and this position are one transaction.
      CREATE TABLE log_follower (
        name text NOT NULL,
        estate_id uuid NOT NULL REFERENCES estate,
        position bigint NOT NULL,
        PRIMARY KEY (name, estate_id)
      );
      -- What happened before there was anybody to tell of it is not told now.
      INSERT INTO log_follower (name, estate_id, position) SELECT 'follow-up', estate_id, position FROM estate_position;

      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        estate_id uuid NOT NULL REFERENCES estate,
        name text NOT NULL,
        url text NOT NULL,
        events text[] NOT NULL,
        personal boolean NOT NULL DEFAULT false, -- whether names, telephone numbers and addresses go out
        secret text NOT NULL,
        previous_secret text,                    -- signs beside the new one until previous_until
        previous_until timestamptz,
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        disabled_why text CHECK (disabled_why IN ('BY_HAND', 'FAILED', 'GONE')),
        removed_at timestamptz,
        failures int NOT NULL DEFAULT 0,         -- attempts that failed since the last that did not
        not_before timestamptz NOT NULL DEFAULT '-infinity',
        lease uuid,                              -- the server that sends now, and until when nobody else does
        leased_until timestamptz,
        CHECK ((disabled_at IS NULL) = (disabled_why IS NULL))
      );
      CREATE INDEX webhook_by_estate ON webhook (estate_id) WHERE removed_at IS NULL;

      CREATE TABLE webhook_message (
        id uuid PRIMARY KEY,                     -- webhook-id: the same at each attempt and each replay
        webhook_id uuid NOT NULL REFERENCES webhook,
        position bigint NOT NULL,                -- of the estate's log; messages go out in this order
        part int NOT NULL,                       -- one event may say several things
        type text NOT NULL,
        body text NOT NULL,                      -- exactly the bytes that are signed and sent
        at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
        attempts int NOT NULL DEFAULT 0,
        attempted_at timestamptz,
        delivered_at timestamptz,
        answer int,                              -- HTTP status of the last attempt; null: there was none
        problem text,                            -- why the last attempt failed
        UNIQUE (webhook_id, position, part)
      ) WITH (fillfactor = 80);
      CREATE INDEX webhook_message_pending ON webhook_message (webhook_id, position, part) WHERE state = 'PENDING';
      CREATE INDEX webhook_message_by_state ON webhook_message (webhook_id, state, position, part);
      CREATE INDEX webhook_message_by_age ON webhook_message (at) WHERE state <> 'PENDING';
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE webhook_message, webhook, log_follower, inbox_entry, inbox, acknowledgement, notification;
      DROP FUNCTION keep_acknowledgement;
    `)
  }
}
