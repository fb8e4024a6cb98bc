-- Personal data, outside the log and the views so that it can be erased: the owner's directory and the others' replica.
CREATE SCHEMA people;

CREATE TABLE people.person (
    person_id  text    COLLATE "C" PRIMARY KEY,
    rut        text    COLLATE "C" UNIQUE,
    names      text,
    last_names text,
    email      text,
    phone      text,
    revision   bigint  NOT NULL,
    published  boolean NOT NULL,
    -- an erased person keeps only the pseudonym, until the tombstone is published
    CHECK ((rut IS NULL) = (names IS NULL))
);
CREATE INDEX person_unpublished ON people.person (person_id) WHERE NOT published;

CREATE TABLE people.replica (
    person_id  text COLLATE "C" PRIMARY KEY,
    rut        text NOT NULL,
    names      text NOT NULL,
    last_names text NOT NULL,
    email      text NOT NULL,
    phone      text NOT NULL
);

GRANT USAGE ON SCHEMA people TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON people.person, people.replica TO "${app}";
