-- From the topic of courses.
CREATE TABLE section (
    section       text COLLATE "C" PRIMARY KEY,
    course        text NOT NULL,
    course_name   text NOT NULL,
    otec          text NOT NULL,
    otec_name     text NOT NULL,
    programme     text NOT NULL,
    sence_code    text NOT NULL,
    region        text NOT NULL,
    commune       text NOT NULL,
    hours         integer NOT NULL,
    intermediated boolean NOT NULL,
    starts_on     date NOT NULL,
    ends_on       date NOT NULL,
    agreed        boolean NOT NULL,
    started       boolean NOT NULL,
    ended_on      date,          -- day of the last class, once the lecture phase ended
    failed_on     date           -- last failed start: what was held until then is not part of the lecture phase
);
CREATE INDEX section_line ON section (programme, section);
CREATE INDEX section_otec ON section (otec);
CREATE INDEX section_region ON section (region);

-- Who takes part: of Formulario N° 1 until the agreement, then of the agreement and of Formulario N° 1 complementario.
CREATE TABLE roster (
    id          text COLLATE "C" PRIMARY KEY, -- section|participant
    section     text COLLATE "C" NOT NULL,
    participant text COLLATE "C" NOT NULL,
    agreed      boolean NOT NULL
);
CREATE INDEX roster_section ON roster (section);
CREATE INDEX roster_participant ON roster (participant);

-- From the topic of attendance.
CREATE TABLE section_total (
    section       text COLLATE "C" PRIMARY KEY,
    version       bigint NOT NULL, -- of the stream attendance-<section>
    total_seconds bigint NOT NULL
);
CREATE TABLE block_held (
    block        text COLLATE "C" PRIMARY KEY,
    section      text COLLATE "C" NOT NULL,
    held_on      date NOT NULL,
    held_seconds bigint NOT NULL,
    credits      text NOT NULL -- JSON: participant to credited seconds
);
CREATE INDEX block_held_section ON block_held (section);

-- From the topic of payments.
CREATE TABLE section_payment (
    section       text COLLATE "C" PRIMARY KEY,
    liquidated_at timestamptz,
    restituted_at timestamptz
);

-- Own.
CREATE TABLE certificate (
    certificate     text COLLATE "C" PRIMARY KEY,
    section         text COLLATE "C" NOT NULL,
    kind            text NOT NULL,
    programme       text NOT NULL,
    region          text NOT NULL,
    status          text NOT NULL,
    ends_on         date NOT NULL,
    version         integer NOT NULL, -- newest issued; 0 while pendiente de emitir
    folio           text NOT NULL,
    decision_due_on date,
    differing       integer NOT NULL, -- participants whose percentage is not the printed one any more
    detail_hidden   boolean NOT NULL
);
CREATE INDEX certificate_section ON certificate (section);
CREATE INDEX certificate_status ON certificate (status, certificate);

CREATE TABLE paper (
    id                text COLLATE "C" PRIMARY KEY, -- certificate/version
    certificate       text COLLATE "C" NOT NULL,
    section           text COLLATE "C" NOT NULL,
    version           integer NOT NULL,
    folio             text COLLATE "C" NOT NULL UNIQUE,
    replaces_folio    text NOT NULL,
    verification_code text COLLATE "C" NOT NULL UNIQUE,
    issued_at         timestamptz NOT NULL,
    otic_name         text NOT NULL,
    resolution        text NOT NULL,
    pdf_sha256        text NOT NULL,
    out_of_term       boolean NOT NULL,
    body              text NOT NULL -- JSON of the event's body
);
CREATE INDEX paper_certificate ON paper (certificate, version);
