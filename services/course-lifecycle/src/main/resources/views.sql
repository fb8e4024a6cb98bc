-- Views of course-lifecycle: rebuilt from events at any time, never the record. People by pseudonym only.
CREATE TABLE course (
    id            text COLLATE "C" PRIMARY KEY,
    version       bigint NOT NULL,
    otec          text NOT NULL,
    otec_name     text NOT NULL,
    otic          text,             -- who stands between, if somebody does
    programme     text NOT NULL,
    modality      text NOT NULL,
    sence_code    text NOT NULL,
    name          text NOT NULL,
    region        text NOT NULL,
    commune       text NOT NULL,
    hours         integer NOT NULL,
    vhace_clp     bigint NOT NULL,
    coverage      integer NOT NULL,
    assigned      integer NOT NULL, -- places that its sections took
    sections      integer NOT NULL,
    state         text NOT NULL,    -- SIN_SECCIONES, CON_SECCIONES
    registered_at timestamptz NOT NULL
);
CREATE INDEX course_by_otec ON course (otec, id);
CREATE INDEX course_by_otic ON course (otic, id) WHERE otic IS NOT NULL;
CREATE INDEX course_by_region ON course (region, id);

CREATE TABLE section (
    id               text COLLATE "C" PRIMARY KEY,
    version          bigint NOT NULL,
    course           text NOT NULL,
    otec             text NOT NULL,
    otec_name        text NOT NULL,
    otic             text,
    programme        text NOT NULL,
    modality         text NOT NULL,
    sence_code       text NOT NULL,
    course_name      text NOT NULL,
    region           text NOT NULL,
    commune          text NOT NULL,
    place            text NOT NULL,
    quota            integer NOT NULL,
    hours            integer NOT NULL,
    starts_on        date NOT NULL,
    ends_on          date NOT NULL,
    state            text NOT NULL,
    enrolled         integer NOT NULL,
    irregularities   integer NOT NULL,
    failed_starts    integer NOT NULL,
    start_due_on     date,
    agreed_starts_on date,
    started_on       date,
    ended_on         date,
    states_due_on    date
);
CREATE INDEX section_by_otec ON section (otec, id);
CREATE INDEX section_by_otic ON section (otic, id) WHERE otic IS NOT NULL;
CREATE INDEX section_by_region ON section (region, id);
CREATE INDEX section_by_course ON section (course, id);

CREATE TABLE enrolment (
    section     text COLLATE "C",
    person      text COLLATE "C",
    state       text NOT NULL,
    voucher     text NOT NULL,
    enrolled_at timestamptz NOT NULL,
    evaluation  text NOT NULL,
    late        boolean NOT NULL, -- joined by the complement of Formulario N° 1
    expulsion   text NOT NULL,    -- empty, PROPUESTA or RATIFICADA
    PRIMARY KEY (section, person)
);

CREATE TABLE acuerdo (
    id          text COLLATE "C" PRIMARY KEY,
    version     bigint NOT NULL,
    section     text NOT NULL,
    otec        text NOT NULL,
    otic        text,
    region      text NOT NULL,
    state       text NOT NULL,
    starts_on   date NOT NULL,
    created_at  timestamptz NOT NULL,
    sent_at     timestamptz,
    stamped_at  timestamptz,
    signed_at   timestamptz,
    participants integer NOT NULL
);
CREATE INDEX acuerdo_by_section ON acuerdo (section, id);
CREATE INDEX acuerdo_by_region ON acuerdo (region, id);

CREATE TABLE closing_form (
    section             text COLLATE "C" PRIMARY KEY,
    otec                text NOT NULL,
    otic                text,
    region              text NOT NULL,
    state               text NOT NULL, -- CIERRE_INGRESADO, OBSERVADO, CIERRE_VISADO
    ended_on            date NOT NULL,
    submitted_at        timestamptz NOT NULL,
    late                boolean NOT NULL,
    stamp_due_on        date NOT NULL,
    stamped_at          timestamptz,
    liquidation_due_on  date,
    ceremony_due_on     date,
    approved            integer NOT NULL,
    failed              integer NOT NULL,
    deserted            integer NOT NULL,
    expelled            integer NOT NULL
);

CREATE TABLE attendance_total (
    section        text COLLATE "C" PRIMARY KEY,
    version        bigint NOT NULL,
    held_seconds   bigint NOT NULL,
    total_seconds  bigint NOT NULL,
    first_class_on date NOT NULL,
    last_class_on  date NOT NULL
);

CREATE TABLE attendance_credit (
    section          text COLLATE "C",
    person           text COLLATE "C",
    credited_seconds bigint NOT NULL,
    PRIMARY KEY (section, person)
);
