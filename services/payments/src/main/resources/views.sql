-- Views of the payments service. Rebuilt from the logs at any time; no source of truth.

CREATE TABLE payable_section (
  section             text    PRIMARY KEY,
  otec                text    NOT NULL,
  otec_name           text    NOT NULL,
  programme           text    NOT NULL,
  modality            text    NOT NULL,
  sence_code          text    NOT NULL,
  course_name         text    NOT NULL,
  region              text    NOT NULL,
  quota               integer NOT NULL,
  hours               integer NOT NULL,
  vhace               bigint  NOT NULL,
  starts_on           date    NOT NULL,
  ends_on             date    NOT NULL,
  agreed              boolean NOT NULL,
  started_on          date,
  failed_held_seconds bigint  NOT NULL,
  closing_event       text,
  stamped_at          timestamptz,
  ended_on            date,
  closing_lines       text
);

CREATE TABLE formulario_participant (
  section     text NOT NULL,
  participant text NOT NULL,
  PRIMARY KEY (section, participant)
);

CREATE TABLE evaluated_block (
  block        text   PRIMARY KEY,
  section      text   NOT NULL,
  held_on      date   NOT NULL,
  event_id     text   NOT NULL,
  held_seconds bigint NOT NULL,
  version      bigint NOT NULL,
  lines        text   NOT NULL
);
CREATE INDEX evaluated_block_section ON evaluated_block (section, version);

CREATE TABLE payment_file (
  file          text        PRIMARY KEY,
  section       text        NOT NULL,
  kind          text        NOT NULL,
  otec          text        NOT NULL,
  region        text        NOT NULL,
  state         text        NOT NULL,
  amount        bigint      NOT NULL,
  paid          bigint,
  late          boolean     NOT NULL,
  requested_at  timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,
  answer_due_on date
);
CREATE INDEX payment_file_page ON payment_file (requested_at DESC, file);
CREATE INDEX payment_file_otec ON payment_file (otec);
CREATE INDEX payment_file_region ON payment_file (region, state);

CREATE TABLE guarantee (
  file   text PRIMARY KEY,
  kind   text NOT NULL,
  number text NOT NULL,
  taker  text NOT NULL
);
CREATE INDEX guarantee_instrument ON guarantee (taker, kind, number);
