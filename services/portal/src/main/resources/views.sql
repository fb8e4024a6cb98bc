-- What the portal shows. Rebuilt from the topics at any time; no source of truth. People appear by pseudonym.

CREATE TABLE section (
  section       text    PRIMARY KEY,
  course        text    NOT NULL,
  otec          text    NOT NULL,
  otec_name     text    NOT NULL,
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

-- What the panel sums. The rows above keep it by themselves, in the transaction that changes them: so what is heard twice
-- counts once, in whatever order the topics are heard, and a rebuild ends with the same sums. Folds are one at a time, so
-- no two transactions count the same row. A row counts while its section is known; when a section comes, or passes to
-- another state, all it has is counted from anew.
CREATE TABLE tally (
  chart     text   NOT NULL,
  region    text   NOT NULL,
  otec      text   NOT NULL,
  programme text   NOT NULL,
  key       text   NOT NULL,
  many      bigint NOT NULL,
  part      bigint NOT NULL,
  PRIMARY KEY (chart, region, otec, programme, key)
);
CREATE INDEX tally_otec ON tally (otec, chart);

CREATE FUNCTION tally_add(the_section text, the_chart text, the_key text, more bigint, more_part bigint) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO tally
  SELECT the_chart, s.region, s.otec, s.programme, coalesce(the_key, s.state), more, more_part
    FROM section s WHERE s.section = the_section
  ON CONFLICT (chart, region, otec, programme, key)
  DO UPDATE SET many = tally.many + excluded.many, part = tally.part + excluded.part
$$;

-- Everything that a section has: once more (1) or no more (-1).
CREATE FUNCTION tally_section(s section, sign integer) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO tally
  SELECT c.chart, s.region, s.otec, s.programme, c.key, sign * c.many, sign * c.part
    FROM (SELECT 'cursos' AS chart, s.state AS key, 1::bigint AS many,
                 (SELECT count(*) FROM enrolment e WHERE e.section = s.section AND NOT e.withdrawn) AS part
          UNION ALL
          SELECT 'informes', '', count(*), count(*) FILTER (WHERE b.late)
            FROM block b WHERE b.section = s.section AND b.reported_at IS NOT NULL
          UNION ALL
          SELECT 'alertas', f.code, count(*), 1 FROM flag f WHERE f.section = s.section GROUP BY f.code
          UNION ALL
          SELECT 'marcas', m.method, count(*), count(*) FILTER (WHERE m.counts)
            FROM block b JOIN mark m ON m.block = b.block WHERE b.section = s.section GROUP BY m.method
          UNION ALL
          SELECT 'dinero', p.kind || ':' || p.state, count(*), sum(coalesce(p.paid, p.net, p.amount, 0))::bigint
            FROM payment p WHERE p.section = s.section GROUP BY p.kind, p.state) c
  ON CONFLICT (chart, region, otec, programme, key)
  DO UPDATE SET many = tally.many + excluded.many, part = tally.part + excluded.part
$$;

CREATE FUNCTION tally_of_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.region, OLD.otec, OLD.programme, OLD.state)
      IS NOT DISTINCT FROM (NEW.region, NEW.otec, NEW.programme, NEW.state) THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM tally_section(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM tally_section(NEW, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON section FOR EACH ROW EXECUTE FUNCTION tally_of_section();

-- A person counts in the state that the section is in.
CREATE FUNCTION tally_of_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT OLD.withdrawn THEN PERFORM tally_add(OLD.section, 'cursos', NULL, 0, -1); END IF;
  IF TG_OP <> 'DELETE' AND NOT NEW.withdrawn THEN PERFORM tally_add(NEW.section, 'cursos', NULL, 0, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OF section, withdrawn OR DELETE ON enrolment
  FOR EACH ROW EXECUTE FUNCTION tally_of_enrolment();

-- With the marks that came before their block.
CREATE FUNCTION tally_of_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.reported_at IS NOT NULL THEN
    PERFORM tally_add(OLD.section, 'informes', '', -1, CASE WHEN OLD.late THEN -1 ELSE 0 END);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.reported_at IS NOT NULL THEN
    PERFORM tally_add(NEW.section, 'informes', '', 1, CASE WHEN NEW.late THEN 1 ELSE 0 END);
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM tally_add(NEW.section, 'marcas', m.method, count(*), count(*) FILTER (WHERE m.counts))
       FROM mark m WHERE m.block = NEW.block GROUP BY m.method;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OF reported_at, late OR DELETE ON block
  FOR EACH ROW EXECUTE FUNCTION tally_of_block();

CREATE FUNCTION tally_of_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM tally_add(b.section, 'marcas', OLD.method, -1, CASE WHEN OLD.counts THEN -1 ELSE 0 END)
       FROM block b WHERE b.block = OLD.block;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tally_add(b.section, 'marcas', NEW.method, 1, CASE WHEN NEW.counts THEN 1 ELSE 0 END)
       FROM block b WHERE b.block = NEW.block;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON mark FOR EACH ROW EXECUTE FUNCTION tally_of_mark();

-- The part is of sections: the first flag of a kind brings its section in, the last takes it out.
CREATE FUNCTION tally_of_flag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM tally_add(OLD.section, 'alertas', OLD.code, -1, CASE WHEN EXISTS (SELECT 1 FROM flag f
        WHERE f.section = OLD.section AND f.code = OLD.code AND f.flag <> OLD.flag) THEN 0 ELSE -1 END);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tally_add(NEW.section, 'alertas', NEW.code, 1, CASE WHEN EXISTS (SELECT 1 FROM flag f
        WHERE f.section = NEW.section AND f.code = NEW.code AND f.flag <> NEW.flag) THEN 0 ELSE 1 END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON flag FOR EACH ROW EXECUTE FUNCTION tally_of_flag();

CREATE FUNCTION tally_of_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM tally_add(OLD.section, 'dinero', OLD.kind || ':' || OLD.state, -1,
        -coalesce(OLD.paid, OLD.net, OLD.amount, 0));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tally_add(NEW.section, 'dinero', NEW.kind || ':' || NEW.state, 1,
        coalesce(NEW.paid, NEW.net, NEW.amount, 0));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON payment FOR EACH ROW EXECUTE FUNCTION tally_of_payment();

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
