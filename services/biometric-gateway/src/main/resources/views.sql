-- Views of the biometric gateway: rebuilt from events at any time, never the record.
CREATE TABLE installation (
    id              text COLLATE "C" PRIMARY KEY,
    version         bigint NOT NULL,
    otec            text NOT NULL,
    region          text NOT NULL,
    name            text NOT NULL,
    public_key      text NOT NULL,
    enrolled_at     timestamptz NOT NULL,
    revoked_at      timestamptz,
    revoked_reason  text,
    last_contact_at timestamptz NOT NULL,
    last_seq        bigint NOT NULL,
    last_hash       text NOT NULL,
    alarms          integer NOT NULL,
    -- As the PC said at its last contact that was noted; the drift also from its last anchor.
    software_version text,
    reader          text,
    pending_records bigint,
    drift_seconds   bigint,
    -- Stretches of its journal whose times the evidence contradicts.
    contradictions  integer NOT NULL
);
CREATE INDEX installation_by_otec ON installation (otec, id);
CREATE INDEX installation_by_region ON installation (region, id);

CREATE TABLE receipt (
    installation text COLLATE "C",
    last_seq     bigint,
    first_seq    bigint NOT NULL,
    kept         integer NOT NULL,
    last_hash    text NOT NULL,
    received_at  timestamptz NOT NULL,
    position     bigint NOT NULL,
    PRIMARY KEY (installation, last_seq)
);

CREATE TABLE alarm (
    installation    text COLLATE "C",
    rival_last_hash text COLLATE "C",
    at_seq          bigint NOT NULL,
    kept_hash       text NOT NULL,
    rival_hash      text NOT NULL,
    rival_sha256    text NOT NULL,
    parts           integer NOT NULL,
    detected_at     timestamptz NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (installation, rival_last_hash)
);

CREATE TABLE time_stretch (
    installation  text COLLATE "C",
    first_seq     bigint,
    last_seq      bigint NOT NULL,
    wall_from     timestamptz NOT NULL,
    wall_to       timestamptz NOT NULL,
    certainty     text COLLATE "C" NOT NULL,
    drift_seconds bigint NOT NULL,
    reason        text NOT NULL,
    blocks        text NOT NULL,
    classified_at timestamptz NOT NULL,
    position      bigint NOT NULL,
    PRIMARY KEY (installation, first_seq)
);

CREATE TABLE section (
    id          text COLLATE "C" PRIMARY KEY,
    otec        text NOT NULL,
    region      text NOT NULL,
    programme   text NOT NULL,
    sence_code  text NOT NULL,
    course_name text NOT NULL,
    commune     text NOT NULL,
    place       text NOT NULL,
    starts_on   date NOT NULL,
    ends_on     date NOT NULL,
    schedule    text NOT NULL,
    agreed      boolean NOT NULL
);
CREATE INDEX section_by_otec ON section (otec, programme, id);

-- role: MATRICULADO, PARTICIPANTE or RELATOR; a relator's row may come before the section's (another stream).
CREATE TABLE section_person (
    section text COLLATE "C",
    person  text COLLATE "C",
    role    text COLLATE "C",
    PRIMARY KEY (section, person, role)
);
CREATE INDEX section_person_by_person ON section_person (person);
