-- The event log of one service. Runs as the owner role; ${app} is the runtime role, which can read everything, append
-- through log.append and change nothing that was appended.

CREATE TABLE log.event (
    position    bigint      PRIMARY KEY CHECK (position > 0),
    event_id    uuid        NOT NULL UNIQUE,
    stream      text        COLLATE "C" NOT NULL CHECK (stream <> ''),
    version     bigint      NOT NULL CHECK (version > 0),
    type        text        NOT NULL,
    payload     text        NOT NULL, -- the exact JSON that was hashed
    occurred_on date        NOT NULL, -- legal day, America/Santiago
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    causation   text        NOT NULL,
    correlation text        NOT NULL,
    regulation  text        NOT NULL,
    leaf_hash   bytea       NOT NULL CHECK (length(leaf_hash) = 32),
    chain_hash  bytea       NOT NULL CHECK (length(chain_hash) = 32),
    UNIQUE (stream, version)
);

-- One row: lock of the writers, dense counter and head of the hash chain. Because it is locked to the commit, positions
-- are in commit order and a reader of "position > n" never skips. fillfactor: the row is rewritten by every append.
CREATE TABLE log.head (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position   bigint  NOT NULL,
    chain_hash bytea   NOT NULL,
    epoch      bigint  NOT NULL DEFAULT 1,
    frontier   bytea            -- of a Merkle tree over the leaves, once checkpoints are signed
) WITH (fillfactor = 10);
INSERT INTO log.head (position, chain_hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- Commands that were carried out: repeating one has no second effect.
CREATE TABLE log.command (
    id          text        COLLATE "C" PRIMARY KEY,
    fingerprint text        NOT NULL,
    result      text        NOT NULL,
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- How far each policy has come in each foreign stream: written by the append that is the effect.
CREATE TABLE log.consumed (
    policy  text   COLLATE "C" NOT NULL,
    source  text   COLLATE "C" NOT NULL,
    stream  text   COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (policy, source, stream)
);

-- Where a follower goes on reading. Never ahead of what it has stored; being behind only costs repetition.
CREATE TABLE log.cursor (
    follower      text    NOT NULL,
    source        text    NOT NULL, -- topic, or "log"
    partition     integer NOT NULL,
    next_position bigint  NOT NULL,
    PRIMARY KEY (follower, source, partition)
);

-- How far the log has reached the broker.
CREATE TABLE log.relay (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
);
INSERT INTO log.relay (position) VALUES (0);

-- Foreign events that wait, with everything needed to handle them later, in order per stream.
CREATE TABLE log.parked (
    consumer    text        COLLATE "C" NOT NULL,
    source      text        COLLATE "C" NOT NULL,
    stream      text        COLLATE "C" NOT NULL,
    version     bigint      NOT NULL,
    why         text        NOT NULL CHECK (why IN ('WAITING', 'POISON', 'GAP', 'QUEUED')),
    cause       text        NOT NULL,
    attempts    integer     NOT NULL,
    parked_at   timestamptz NOT NULL,
    retry_at    timestamptz,          -- null: only on request
    position    bigint      NOT NULL,
    event_id    text        NOT NULL,
    type        text        NOT NULL,
    payload     text        NOT NULL,
    actor       text        NOT NULL,
    causation   text        NOT NULL,
    correlation text        NOT NULL,
    regulation  text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    leaf_hash   text        NOT NULL,
    PRIMARY KEY (consumer, source, stream, version)
);

CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON log.event
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- Appends a group of appends, all of them or none. Answers rows:
--   stale     number, hash             another process wrote: the head as it is now; nothing stored
--   done      append, a, b, number     that append's command is known: fingerprint, result, position; nothing stored
--   consumed  append, number           that append's foreign event was consumed: last version; nothing stored
--   conflict  append, a, number        a stream of that append has another version; nothing stored
--   ok                                 all stored
-- Arrays with the same prefix belong together; *_append is the index of the append in the group.
-- Row locks before reading: each statement of a volatile function sees what was committed before it began.
CREATE FUNCTION log.append(
    head_position        bigint,
    at                   timestamptz,
    stream_append        integer[],
    stream_name          text[],
    stream_expected      bigint[],
    command_append       integer[],
    command_id           text[],
    command_fingerprint  text[],
    command_result       text[],
    command_position     bigint[],
    consumed_append      integer[],
    consumed_policy      text[],
    consumed_source      text[],
    consumed_stream      text[],
    consumed_version     bigint[],
    event_ids            uuid[],
    event_stream         text[],
    event_version        bigint[],
    event_type           text[],
    event_payload        text[],
    event_occurred_on    date[],
    event_occurred_at    timestamptz[],
    event_actor          text[],
    event_causation      text[],
    event_correlation    text[],
    event_regulation     text[],
    event_leaf           bytea[],
    event_chain          bytea[]
) RETURNS TABLE (kind text, append integer, a text, b text, number bigint, hash bytea)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
    SET jit = off
AS $$
#variable_conflict use_column
DECLARE
    actual bigint;
    chain  bytea;
    added  integer := cardinality(event_ids);
BEGIN
    SELECT h.position, h.chain_hash INTO actual, chain FROM log.head h FOR UPDATE;
    IF actual <> head_position THEN
        RETURN QUERY SELECT 'stale', NULL::integer, NULL::text, NULL::text, actual, chain;
        RETURN;
    END IF;

    RETURN QUERY
        SELECT 'done', c.append, k.fingerprint, k.result, k.position, NULL::bytea
        FROM unnest(command_append, command_id) AS c (append, id),
             LATERAL (SELECT known.fingerprint, known.result, known.position
                      FROM log.command known WHERE known.id = c.id LIMIT 1) k
        UNION ALL
        SELECT 'consumed', c.append, NULL, NULL, k.version, NULL
        FROM unnest(consumed_append, consumed_policy, consumed_source, consumed_stream, consumed_version)
                 AS c (append, policy, source, stream, version),
             LATERAL (SELECT known.version FROM log.consumed known
                      WHERE known.policy = c.policy AND known.source = c.source AND known.stream = c.stream LIMIT 1) k
        WHERE k.version >= c.version
        UNION ALL
        SELECT 'conflict', s.append, s.name, NULL, coalesce(v.version, 0), NULL
        FROM unnest(stream_append, stream_name, stream_expected) AS s (append, name, expected)
             LEFT JOIN LATERAL (SELECT e.version FROM log.event e
                                WHERE e.stream = s.name ORDER BY e.version DESC LIMIT 1) v ON true
        WHERE coalesce(v.version, 0) <> s.expected;
    IF FOUND THEN
        RETURN;
    END IF;

    IF added > 0 THEN
        INSERT INTO log.event (position, event_id, stream, version, type, payload, occurred_on, occurred_at, recorded_at,
                               actor, causation, correlation, regulation, leaf_hash, chain_hash)
        SELECT head_position + n, e.id, e.stream, e.version, e.type, e.payload, e.occurred_on, e.occurred_at, at,
               e.actor, e.causation, e.correlation, e.regulation, e.leaf, e.chain
        FROM unnest(event_ids, event_stream, event_version, event_type, event_payload, event_occurred_on,
                    event_occurred_at, event_actor, event_causation, event_correlation, event_regulation, event_leaf,
                    event_chain)
            WITH ORDINALITY AS e (id, stream, version, type, payload, occurred_on, occurred_at, actor, causation,
                                  correlation, regulation, leaf, chain, n);
        UPDATE log.head h SET position = head_position + added, chain_hash = event_chain[added];
    END IF;
    IF cardinality(command_id) > 0 THEN
        INSERT INTO log.command (id, fingerprint, result, position, recorded_at)
        SELECT c.id, c.fingerprint, c.result, c.position, at
        FROM unnest(command_id, command_fingerprint, command_result, command_position)
            AS c (id, fingerprint, result, position);
    END IF;
    IF cardinality(consumed_policy) > 0 THEN
        INSERT INTO log.consumed (policy, source, stream, version)
        SELECT c.policy, c.source, c.stream, c.version
        FROM unnest(consumed_policy, consumed_source, consumed_stream, consumed_version)
            AS c (policy, source, stream, version)
        ON CONFLICT (policy, source, stream) DO UPDATE SET version = excluded.version;
    END IF;
    RETURN QUERY SELECT 'ok', NULL::integer, NULL::text, NULL::text, NULL::bigint, NULL::bytea;
END $$;

REVOKE ALL ON FUNCTION log.append FROM PUBLIC;
GRANT USAGE ON SCHEMA log TO "${app}";
GRANT SELECT ON log.event, log.head, log.command, log.consumed, log.cursor, log.relay, log.parked TO "${app}";
GRANT EXECUTE ON FUNCTION log.append TO "${app}";
GRANT INSERT, UPDATE ON log.cursor TO "${app}";
GRANT UPDATE ON log.relay TO "${app}";
GRANT INSERT, UPDATE, DELETE ON log.parked TO "${app}";

-- Views are the runtime role's own: it builds, rebuilds and switches them.
DO $$
BEGIN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), '${app}');
END $$;
