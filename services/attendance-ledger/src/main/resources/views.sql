-- Views of the attendance ledger: rebuilt from events at any time, never the record.

-- What the courses topic says. People may come before their section (another stream).
CREATE TABLE section (
    id          text COLLATE "C" PRIMARY KEY,
    otec        text NOT NULL,
    region      text NOT NULL,
    programme   text NOT NULL,
    modality    text NOT NULL,
    course_name text NOT NULL,
    hours       integer NOT NULL,
    starts_on   date NOT NULL,
    ends_on     date NOT NULL,
    ended_on    date,
    schedule    text NOT NULL
);

CREATE TABLE section_person (
    section     text COLLATE "C",
    person      text COLLATE "C",
    formulario1 boolean NOT NULL,
    left_on     date,
    PRIMARY KEY (section, person)
);

CREATE TABLE block (
    key                  text COLLATE "C" PRIMARY KEY,
    section              text COLLATE "C" NOT NULL,
    on_day               date NOT NULL,
    letter               text NOT NULL,
    created_at           timestamptz,
    duration_minutes     integer NOT NULL,
    all_day              boolean NOT NULL,
    relator_installation text NOT NULL,
    relator_entered_at   timestamptz,
    started_at           timestamptz,
    closed_at            timestamptz,
    documented           boolean NOT NULL,
    reported_at          timestamptz,
    due_at               timestamptz,
    late                 boolean NOT NULL,
    refused_code         text NOT NULL,
    evaluated            boolean NOT NULL,
    anomalies            integer NOT NULL
);
CREATE INDEX block_by_day ON block (section, on_day, letter);

CREATE TABLE block_line (
    block            text COLLATE "C",
    person           text COLLATE "C",
    section          text COLLATE "C" NOT NULL,
    credited_seconds bigint NOT NULL,
    present          boolean NOT NULL,
    why              text NOT NULL,
    PRIMARY KEY (block, person)
);
CREATE INDEX block_line_by_person ON block_line (section, person, block);

-- One row per flag; position is that of the event.
CREATE TABLE anomaly (
    position    bigint PRIMARY KEY,
    section     text COLLATE "C" NOT NULL,
    block       text COLLATE "C" NOT NULL,
    rule        text NOT NULL,
    code        text NOT NULL,
    participant text NOT NULL,
    at          timestamptz NOT NULL,
    facts       text NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX anomaly_by_section ON anomaly (section, position);
CREATE INDEX anomaly_by_block ON anomaly (block, code);

CREATE TABLE late_entry (
    position    bigint PRIMARY KEY,
    section     text COLLATE "C" NOT NULL,
    person      text COLLATE "C" NOT NULL,
    on_day      date NOT NULL,
    presented_at timestamptz NOT NULL,
    cause       text NOT NULL,
    documents   text NOT NULL,
    valid       boolean NOT NULL,
    why         text NOT NULL
);
CREATE INDEX late_entry_by_section ON late_entry (section, position);

CREATE TABLE late_entry_decision (
    section     text COLLATE "C",
    person      text COLLATE "C",
    on_day      date,
    decided_at  timestamptz NOT NULL,
    accepted    boolean NOT NULL,
    reason_code text NOT NULL,
    PRIMARY KEY (section, person, on_day)
);

CREATE TABLE section_total (
    section        text COLLATE "C" PRIMARY KEY,
    held_seconds   bigint NOT NULL,
    total_seconds  bigint NOT NULL,
    first_class_on date NOT NULL,
    last_class_on  date NOT NULL,
    version        bigint NOT NULL
);

CREATE TABLE person_total (
    section          text COLLATE "C",
    person           text COLLATE "C",
    credited_seconds bigint NOT NULL,
    PRIMARY KEY (section, person)
);

-- How far each stream of the courses topic is folded into section and section_person.
CREATE TABLE heard (
    stream  text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL
);
