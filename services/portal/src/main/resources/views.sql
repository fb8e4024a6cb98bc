-- What the portal shows. Rebuilt from the topics at any time; no source of truth. People appear by pseudonym.

CREATE TABLE section (
  section       text    PRIMARY KEY,
  course        text    NOT NULL,
  otec          text    NOT NULL,
  otec_name     text    NOT NULL,
  otic          text,            -- who stands between, if somebody does
  programme     text    NOT NULL,
  modality      text    NOT NULL,
  sence_code    text    NOT NULL,
  course_name   text    NOT NULL,
  region        text    NOT NULL,
  commune       text    NOT NULL,
  place         text    NOT NULL,
  quota         integer NOT NULL,
  hours         integer NOT NULL,
  vhace         bigint  NOT NULL,
  starts_on     date    NOT NULL,
  ends_on       date    NOT NULL,
  schedule      text    NOT NULL,
  state         text    NOT NULL,
  started_on    date,
  ended_on      date,
  closing_state text,
  closing_at    timestamptz,
  closing_note  text,
  stamped_at    timestamptz,
  -- What a search looks into, in small letters, and no longer than an index can hold: an index of it is read for a count.
  sought        text GENERATED ALWAYS AS
      (left(lower(course_name || E'\n' || sence_code || E'\n' || section || E'\n' || course), 600)) STORED,
  otec_sought   text GENERATED ALWAYS AS (left(lower(otec_name), 200)) STORED
);
CREATE INDEX section_page ON section (starts_on DESC, section) INCLUDE (otec, region, state, sought, otec_sought);
CREATE INDEX section_state ON section (state, starts_on DESC, section);
CREATE INDEX section_otec ON section (otec, starts_on DESC, section);
CREATE INDEX section_otic ON section (otic, starts_on DESC, section) WHERE otic IS NOT NULL;
CREATE INDEX section_region ON section (region, starts_on DESC, section);
CREATE INDEX section_code ON section (sence_code);

CREATE TABLE enrolment (
  section     text    NOT NULL,
  participant text    NOT NULL,
  enrolled_at timestamptz,
  withdrawn   boolean NOT NULL DEFAULT false,
  agreed      boolean NOT NULL DEFAULT false,
  evaluation  text,
  final_state text,
  final_seconds bigint,
  final_total   bigint,
  PRIMARY KEY (section, participant)
);
CREATE INDEX enrolment_participant ON enrolment (participant, section);

CREATE TABLE acuerdo (
  acuerdo      text PRIMARY KEY,
  section      text NOT NULL,
  state        text NOT NULL,
  starts_on    date,
  created_at   timestamptz,
  finalised_at timestamptz,
  stamped_at   timestamptz,
  formulario1_at timestamptz,
  formulario1_people integer,
  signed_at    timestamptz,
  note         text
);
CREATE INDEX acuerdo_section ON acuerdo (section);

-- What an acuerdo said each time that it was written.
CREATE TABLE acuerdo_version (
  acuerdo text        NOT NULL,
  version bigint      NOT NULL,
  section text        NOT NULL,
  at      timestamptz NOT NULL,
  content text        NOT NULL,
  PRIMARY KEY (acuerdo, version)
);

CREATE TABLE block (
  block        text    PRIMARY KEY,
  section      text    NOT NULL,
  held_on      date    NOT NULL,
  letter       text    NOT NULL,
  minutes      integer NOT NULL DEFAULT 0,
  started_at   timestamptz,
  closed_at    timestamptz,
  reported_at  timestamptz,
  due_at       timestamptz,
  late         boolean,
  evaluated    boolean NOT NULL DEFAULT false,
  activities   text
);
CREATE INDEX block_section ON block (section, held_on, letter);

CREATE TABLE credit (
  block       text    NOT NULL,
  section     text    NOT NULL,
  participant text    NOT NULL,
  seconds     bigint  NOT NULL,
  present     boolean NOT NULL,
  corrected   text,
  PRIMARY KEY (block, participant)
);
CREATE INDEX credit_section ON credit (section);

CREATE TABLE mark (
  mark         text    PRIMARY KEY,
  block        text    NOT NULL,
  participant  text    NOT NULL,
  at           timestamptz NOT NULL,
  method       text    NOT NULL,
  installation text    NOT NULL,
  counts       boolean NOT NULL,
  gap_seconds  bigint
);
CREATE INDEX mark_block ON mark (block, participant, at);

CREATE TABLE flag (
  flag        text    PRIMARY KEY,
  section     text    NOT NULL,
  block       text    NOT NULL,
  participant text    NOT NULL,
  rule        text    NOT NULL,
  code        text    NOT NULL,
  facts       text    NOT NULL,
  at          timestamptz NOT NULL
);
CREATE INDEX flag_section ON flag (section, code);

CREATE TABLE total (
  section      text   PRIMARY KEY,
  held_seconds bigint NOT NULL,
  total_seconds bigint NOT NULL
);

CREATE TABLE person_total (
  section     text   NOT NULL,
  participant text   NOT NULL,
  seconds     bigint NOT NULL,
  PRIMARY KEY (section, participant)
);

CREATE TABLE installation (
  installation text PRIMARY KEY,
  name         text,
  otec         text,
  region       text,
  last_batch_at timestamptz,
  last_seq     bigint,
  forked_at    timestamptz,
  revoked_at   timestamptz,
  seen_at      timestamptz,
  time_told_at timestamptz,
  key_rotated_at timestamptz,
  software     text,
  reader       text,
  pending      bigint,
  drift_seconds bigint
);

CREATE TABLE installation_section (
  installation  text NOT NULL,
  section       text NOT NULL,
  downloaded_at timestamptz NOT NULL,
  PRIMARY KEY (installation, section)
);
CREATE INDEX installation_of_section ON installation_section (section);

CREATE TABLE certificate (
  certificate text PRIMARY KEY,
  section     text NOT NULL,
  kind        text NOT NULL,
  state       text NOT NULL,
  folio       text,
  version     integer,
  code        text,
  issued_at   timestamptz,
  people      integer NOT NULL DEFAULT 0,
  decision_due_on date,
  note        text,
  outdated    integer NOT NULL DEFAULT 0,
  hidden      boolean NOT NULL DEFAULT false
);
CREATE INDEX certificate_section ON certificate (section);
CREATE INDEX certificate_folio ON certificate (folio);

CREATE TABLE certificate_line (
  certificate text   NOT NULL,
  participant text   NOT NULL,
  seconds     bigint NOT NULL,
  total       bigint NOT NULL,
  percent     text   NOT NULL,
  PRIMARY KEY (certificate, participant)
);

CREATE TABLE payment (
  file          text    PRIMARY KEY,
  section       text    NOT NULL,
  kind          text    NOT NULL,
  state         text    NOT NULL,
  amount        bigint,
  requested_at  timestamptz,
  late          boolean,
  validated_at  timestamptz,
  invoice       text,
  invoice_on    date,
  answer_due_on date,
  due_on        date,
  withheld      bigint,
  compensated   bigint,
  paid          bigint,
  paid_at       timestamptz,
  note          text,
  training_value bigint,
  examinations  bigint,
  advances      bigint,
  net           bigint
);
CREATE INDEX payment_section ON payment (section);

CREATE TABLE payment_line (
  file        text   NOT NULL,
  participant text   NOT NULL,
  state       text   NOT NULL,
  seconds     bigint NOT NULL,
  amount      bigint NOT NULL,
  PRIMARY KEY (file, participant)
);

-- Why a figure is what it is: the finding as the event carries it.
CREATE TABLE reason (
  reason      text PRIMARY KEY,
  section     text NOT NULL,
  subject     text NOT NULL,
  participant text NOT NULL,
  at          timestamptz NOT NULL,
  event       text NOT NULL,
  explanation text NOT NULL
);
CREATE INDEX reason_section ON reason (section);

-- What somebody has to do. Each source closes its own; what another source settles stands in settled.
CREATE TABLE task (
  task      text PRIMARY KEY,
  section   text NOT NULL,
  kind      text NOT NULL,
  owner     text NOT NULL,
  since     timestamptz NOT NULL,
  due_on    date,
  participant text NOT NULL,
  note      text NOT NULL
);
CREATE INDEX task_section ON task (section);
CREATE INDEX task_owner ON task (owner, due_on, since, task);

CREATE TABLE settled (
  task text PRIMARY KEY,
  at   timestamptz NOT NULL
);

-- Every event of a section as a sentence: its facts, not its whole content.
CREATE TABLE story (
  event       text   PRIMARY KEY,
  section     text   NOT NULL,
  source      text   NOT NULL,
  stream      text   NOT NULL,
  version     bigint NOT NULL,
  type        text   NOT NULL,
  kind        text   NOT NULL,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  facts       text   NOT NULL,
  hash        text   NOT NULL,
  number      bigint GENERATED ALWAYS AS IDENTITY -- in the order of coming in, for open pages; not the same after a rebuild
);
CREATE UNIQUE INDEX story_number ON story (number);
CREATE INDEX story_page ON story (section, at, event);
CREATE INDEX story_newest ON story (recorded_at DESC, event DESC) WHERE kind <> 'MARCAS';
CREATE INDEX story_news ON story (section, recorded_at DESC, event DESC) WHERE kind <> 'MARCAS';
CREATE INDEX story_stream ON story (stream, version);

-- Every figure that an event said. Nothing here is overwritten: what was known on a day is the last one until then.
CREATE TABLE told_figure (
  event       text   NOT NULL,
  figure      text   NOT NULL,
  participant text   NOT NULL,
  section     text   NOT NULL,
  about       text   NOT NULL,
  value       bigint NOT NULL,
  position    bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (event, figure, participant)
);
CREATE INDEX told_figure_section ON told_figure (section, figure, about, participant, recorded_at DESC);
