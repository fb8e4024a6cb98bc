-- Fingerprint templates, encrypted, where they can be erased. Never in the log, a view, a topic or an export.
CREATE SCHEMA biometric;

-- The key of a person's templates, encrypted under the platform's template key. Without this row the templates are noise.
CREATE TABLE biometric.person_key (
    person_id  text COLLATE "C" PRIMARY KEY,
    wrapped     bytea NOT NULL,
    accepted_at timestamptz NOT NULL,
    expires_on  date NOT NULL
);
CREATE INDEX person_key_expiry ON biometric.person_key (expires_on);

CREATE TABLE biometric.template (
    person_id  text COLLATE "C" NOT NULL REFERENCES biometric.person_key ON DELETE CASCADE,
    finger     text     NOT NULL,
    impression smallint NOT NULL,
    sealed     bytea    NOT NULL,
    PRIMARY KEY (person_id, finger, impression)
);

-- Whose templates went with their person: until the log says it.
CREATE TABLE biometric.forgotten (
    person_id text COLLATE "C" PRIMARY KEY
);

-- Who read personal data, what and when (Ley 21.719). Only added to.
CREATE TABLE app.read_log (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    subject text NOT NULL,
    what    text NOT NULL,
    matter  text NOT NULL,
    people  integer NOT NULL
);
CREATE INDEX read_log_matter ON app.read_log (matter, at);

-- An erased person's templates disappear in the same transaction.
CREATE FUNCTION biometric.forget() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM biometric.person_key WHERE person_id = OLD.person_id;
    IF FOUND THEN
        INSERT INTO biometric.forgotten (person_id) VALUES (OLD.person_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER forget_templates AFTER DELETE ON people.replica FOR EACH ROW EXECUTE FUNCTION biometric.forget();

GRANT USAGE ON SCHEMA biometric TO "${app}";
GRANT SELECT, INSERT, DELETE ON biometric.person_key, biometric.template TO "${app}";
GRANT SELECT, DELETE ON biometric.forgotten TO "${app}";
GRANT SELECT, INSERT ON app.read_log TO "${app}";
