-- Beside the log and the views: what must be kept as it is, and what must be possible to erase.
CREATE SCHEMA app;

-- The PDF as first made, so that its holder gets the same bytes for ever; its hash stands in the log.
CREATE TABLE app.paper (
    certificate text COLLATE "C" NOT NULL,
    version     integer NOT NULL,
    sha256      text    NOT NULL CHECK (length(sha256) = 64),
    pdf         bytea   NOT NULL,
    stored_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (certificate, version)
);

-- Whose names a stored PDF shows.
CREATE TABLE app.paper_person (
    certificate text    COLLATE "C" NOT NULL,
    version     integer NOT NULL,
    person_id   text    COLLATE "C" NOT NULL,
    PRIMARY KEY (person_id, certificate, version),
    FOREIGN KEY (certificate, version) REFERENCES app.paper ON DELETE CASCADE
);

-- Who read personal data, what and when (Ley 21.719). Only added to.
CREATE TABLE app.read_log (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    subject text NOT NULL,
    client  text NOT NULL,
    what    text NOT NULL,
    section text NOT NULL
);
CREATE INDEX read_log_section ON app.read_log (section, at);

-- An erased person disappears from the stored papers in the same transaction: the paper is then made again without.
CREATE FUNCTION app.forget_papers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM app.paper p USING app.paper_person who
     WHERE who.person_id = OLD.person_id AND p.certificate = who.certificate AND p.version = who.version;
    RETURN OLD;
END $$;
CREATE TRIGGER forget_papers AFTER DELETE ON people.replica FOR EACH ROW EXECUTE FUNCTION app.forget_papers();

GRANT USAGE ON SCHEMA app TO "${app}";
GRANT SELECT, INSERT ON app.paper, app.paper_person TO "${app}";
GRANT INSERT, SELECT ON app.read_log TO "${app}";
