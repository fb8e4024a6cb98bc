-- What pages count across courses. The rows of views.sql keep these sums by themselves, in the transaction that changes
-- them: so what is heard twice counts once, in whatever order the topics are heard, and a rebuild ends with the same sums.
-- Folds are one at a time, so no two transactions count the same row. A row counts while its section is known; when a
-- section comes, or passes to another state, all it has is counted from anew.
--
-- whose: '' is everybody's, else the institution that sees these sections only: the executor's RUT, or OTIC and its RUT.
CREATE TABLE tally (
  chart     text   NOT NULL,
  whose     text   NOT NULL,
  region    text   NOT NULL,
  programme text   NOT NULL,
  key       text   NOT NULL,
  many      bigint NOT NULL,
  part      bigint NOT NULL,
  PRIMARY KEY (whose, chart, region, programme, key)
);

CREATE FUNCTION tally_whose(s section) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$ SELECT array_remove(ARRAY['', s.otec, 'OTIC ' || s.otic], NULL) $$;

CREATE FUNCTION tally_add(the_section text, the_chart text, the_key text, more bigint, more_part bigint) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO tally
  SELECT the_chart, w.whose, s.region, s.programme, coalesce(the_key, s.state), more, more_part
    FROM section s CROSS JOIN LATERAL unnest(tally_whose(s)) AS w(whose) WHERE s.section = the_section
  ON CONFLICT (whose, chart, region, programme, key)
  DO UPDATE SET many = tally.many + excluded.many, part = tally.part + excluded.part
$$;

-- What a task counts under: whose turn it is and until when.
CREATE FUNCTION tally_turn(t task) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT t.owner || ':' || coalesce(t.due_on::text, '') $$;

-- Everything that a section has: once more (1) or no more (-1).
CREATE FUNCTION tally_section(s section, sign integer) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO tally
  SELECT c.chart, w.whose, s.region, s.programme, c.key, sign * c.many, sign * c.part
    FROM (SELECT 'cursos' AS chart, s.state AS key, 1::bigint AS many,
                 (SELECT count(*) FROM enrolment e WHERE e.section = s.section AND NOT e.withdrawn) AS part
          UNION ALL
          SELECT 'comprometido', s.state, 1, s.vhace * s.hours * s.quota
          UNION ALL
          SELECT 'informes', '', count(*), count(*) FILTER (WHERE b.late)
            FROM block b WHERE b.section = s.section AND b.reported_at IS NOT NULL
          UNION ALL
          SELECT 'alertas', f.code, count(*), 1 FROM flag f WHERE f.section = s.section GROUP BY f.code
          UNION ALL
          SELECT 'marcas', m.method, count(*), count(*) FILTER (WHERE m.counts)
            FROM block b JOIN mark m ON m.block = b.block WHERE b.section = s.section GROUP BY m.method
          UNION ALL
          SELECT 'autorizaciones', b.held_on::text, count(*), count(*) FILTER (WHERE m.method <> 'FINGERPRINT')
            FROM block b JOIN mark m ON m.block = b.block WHERE b.section = s.section GROUP BY b.held_on
          UNION ALL
          SELECT 'asistencia', b.held_on::text, count(*), count(*) FILTER (WHERE r.present)
            FROM block b JOIN credit r ON r.block = b.block
           WHERE b.section = s.section AND b.minutes > 0 GROUP BY b.held_on
          UNION ALL
          SELECT 'tiempo', b.held_on::text, sum(b.minutes * 60)::bigint, sum(r.seconds)::bigint
            FROM block b JOIN credit r ON r.block = b.block
           WHERE b.section = s.section AND b.minutes > 0 GROUP BY b.held_on
          UNION ALL
          SELECT 'tareas', tally_turn(t), count(*), 0 FROM task t
           WHERE t.section = s.section AND NOT EXISTS (SELECT 1 FROM settled d WHERE d.task = t.task)
           GROUP BY tally_turn(t)
          UNION ALL
          SELECT 'dinero', p.kind || ':' || p.state, count(*), sum(coalesce(p.paid, p.net, p.amount, 0))::bigint
            FROM payment p WHERE p.section = s.section GROUP BY p.kind, p.state) c
         CROSS JOIN LATERAL unnest(tally_whose(s)) AS w(whose)
  ON CONFLICT (whose, chart, region, programme, key)
  DO UPDATE SET many = tally.many + excluded.many, part = tally.part + excluded.part
$$;

CREATE FUNCTION tally_of_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.region, OLD.otec, OLD.otic, OLD.programme, OLD.state, OLD.vhace, OLD.hours, OLD.quota)
      IS NOT DISTINCT FROM (NEW.region, NEW.otec, NEW.otic, NEW.programme, NEW.state, NEW.vhace, NEW.hours, NEW.quota)
      THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND (OLD.region, OLD.otec, OLD.otic, OLD.programme)
      IS NOT DISTINCT FROM (NEW.region, NEW.otec, NEW.otic, NEW.programme) THEN
    PERFORM tally_add(NEW.section, 'cursos', x.state, x.sign,
        x.sign * (SELECT count(*) FROM enrolment e WHERE e.section = NEW.section AND NOT e.withdrawn))
       FROM (VALUES (OLD.state, -1), (NEW.state, 1)) AS x(state, sign);
    PERFORM tally_add(NEW.section, 'comprometido', x.state, x.sign, x.sign * x.vce)
       FROM (VALUES (OLD.state, -1, OLD.vhace * OLD.hours * OLD.quota),
                    (NEW.state, 1, NEW.vhace * NEW.hours * NEW.quota)) AS x(state, sign, vce);
    RETURN NULL;
  END IF;
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

CREATE FUNCTION tally_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.reported_at IS NOT NULL THEN
    PERFORM tally_add(OLD.section, 'informes', '', -1, CASE WHEN OLD.late THEN -1 ELSE 0 END);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.reported_at IS NOT NULL THEN
    PERFORM tally_add(NEW.section, 'informes', '', 1, CASE WHEN NEW.late THEN 1 ELSE 0 END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OF reported_at, late OR DELETE ON block
  FOR EACH ROW EXECUTE FUNCTION tally_of_report();

CREATE FUNCTION tally_mark(b block, m mark, sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tally_add(b.section, 'marcas', m.method, sign, CASE WHEN m.counts THEN sign ELSE 0 END);
  PERFORM tally_add(b.section, 'autorizaciones', b.held_on::text, sign,
      CASE WHEN m.method <> 'FINGERPRINT' THEN sign ELSE 0 END);
END $$;

-- Blocks whose length nobody told are left out: no share of them can be said.
CREATE FUNCTION tally_credit(b block, r credit, sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF b.minutes > 0 THEN
    PERFORM tally_add(b.section, 'asistencia', b.held_on::text, sign, CASE WHEN r.present THEN sign ELSE 0 END);
    PERFORM tally_add(b.section, 'tiempo', b.held_on::text, sign * b.minutes * 60, sign * r.seconds);
  END IF;
END $$;

-- With the marks and credits that came before their block.
CREATE FUNCTION tally_of_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.section, OLD.held_on, OLD.minutes)
      IS NOT DISTINCT FROM (NEW.section, NEW.held_on, NEW.minutes) THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM tally_mark(OLD, m, -1) FROM mark m WHERE m.block = OLD.block;
    PERFORM tally_credit(OLD, r, -1) FROM credit r WHERE r.block = OLD.block;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tally_mark(NEW, m, 1) FROM mark m WHERE m.block = NEW.block;
    PERFORM tally_credit(NEW, r, 1) FROM credit r WHERE r.block = NEW.block;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_classes AFTER INSERT OR UPDATE OF section, held_on, minutes OR DELETE ON block
  FOR EACH ROW EXECUTE FUNCTION tally_of_block();

CREATE FUNCTION tally_of_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM tally_mark(b, OLD, -1) FROM block b WHERE b.block = OLD.block; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM tally_mark(b, NEW, 1) FROM block b WHERE b.block = NEW.block; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON mark FOR EACH ROW EXECUTE FUNCTION tally_of_mark();

CREATE FUNCTION tally_of_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM tally_credit(b, OLD, -1) FROM block b WHERE b.block = OLD.block; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM tally_credit(b, NEW, 1) FROM block b WHERE b.block = NEW.block; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON credit FOR EACH ROW EXECUTE FUNCTION tally_of_credit();

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

-- A task waits until its own source closes it or another one settles it.
CREATE FUNCTION tally_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (SELECT 1 FROM settled d WHERE d.task = OLD.task) THEN
    PERFORM tally_add(OLD.section, 'tareas', tally_turn(OLD), -1, 0);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT 1 FROM settled d WHERE d.task = NEW.task) THEN
    PERFORM tally_add(NEW.section, 'tareas', tally_turn(NEW), 1, 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR UPDATE OR DELETE ON task FOR EACH ROW EXECUTE FUNCTION tally_of_task();

CREATE FUNCTION tally_of_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM tally_add(t.section, 'tareas', tally_turn(t), -1, 0) FROM task t WHERE t.task = NEW.task;
  ELSE
    PERFORM tally_add(t.section, 'tareas', tally_turn(t), 1, 0) FROM task t WHERE t.task = OLD.task;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally AFTER INSERT OR DELETE ON settled FOR EACH ROW EXECUTE FUNCTION tally_of_settled();
