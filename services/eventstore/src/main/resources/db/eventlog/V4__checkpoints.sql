-- Evidence that the log was not altered: the Merkle tree over its leaves, the checkpoints signed over the tree, what other
-- services' logs have shown to this one, and what did not fit. All of it only grows.

-- 256 neighbouring hashes of one level: at level 0 leaves, at level n roots of full tiles of level n - 1. Only full tiles
-- are stored; what is beyond the last one is read from the rows below. A proof needs two tiles or ranges of each level.
CREATE TABLE log.tile (
    level  smallint NOT NULL CHECK (level >= 0),
    index  bigint   NOT NULL CHECK (index >= 0),
    root   bytea    NOT NULL CHECK (length(root) = 32),
    hashes bytea    NOT NULL CHECK (length(hashes) = 8192),
    PRIMARY KEY (level, index)
);
ALTER TABLE log.tile ALTER COLUMN hashes SET STORAGE EXTERNAL; -- hashes cannot be compressed

-- "previous" is unique: two processes that both believe to be the leader cannot both continue the same checkpoint.
CREATE TABLE log.checkpoint (
    size       bigint      PRIMARY KEY,
    previous   bigint      NOT NULL UNIQUE CHECK (previous >= 0 AND previous < size),
    root       bytea       NOT NULL CHECK (length(root) = 32),
    chain_hash bytea       NOT NULL CHECK (length(chain_hash) = 32),
    note       text        NOT NULL,
    signed_at  timestamptz NOT NULL
);

-- Checkpoints of other logs that this service has found consistent with the one before, with its own signature under them.
CREATE TABLE log.witnessed (
    origin  text        COLLATE "C" NOT NULL,
    size    bigint      NOT NULL CHECK (size >= 0),
    root    bytea       NOT NULL CHECK (length(root) = 32),
    note    text        NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size)
);

-- The keys of other logs, as first seen where the configuration does not name them.
CREATE TABLE log.witness_key (
    origin  text        COLLATE "C" NOT NULL,
    key     text        NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (origin, key)
);

CREATE TABLE log.alarm (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    raised_at timestamptz NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('LOG_ALTERED', 'CHECKPOINT_REFUSED', 'KEY_MISUSED')),
    origin    text        COLLATE "C" NOT NULL,
    position  bigint,               -- where it begins, if that is known
    what      text        NOT NULL,
    evidence  text        NOT NULL  -- the note that does not fit, word for word; may be empty
);
CREATE TABLE log.alarm_closed (
    alarm     bigint      PRIMARY KEY REFERENCES log.alarm,
    closed_at timestamptz NOT NULL,
    actor     text        NOT NULL,
    reason    text        NOT NULL
);

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['tile', 'checkpoint', 'witnessed', 'witness_key', 'alarm', 'alarm_closed'] LOOP
        EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON log.%I
                        FOR EACH ROW EXECUTE FUNCTION log.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change()', kept);
        EXECUTE format('GRANT SELECT, INSERT ON log.%I TO %I', kept, '${app}');
    END LOOP;
END $$;

-- The tree is built behind the log, not inside the append.
ALTER TABLE log.head DROP COLUMN frontier;
