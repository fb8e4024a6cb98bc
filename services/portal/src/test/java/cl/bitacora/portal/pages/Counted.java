package cl.bitacora.portal.pages;

/** What {@code tally} has to hold, counted from the rows it is kept by. */
final class Counted {
    static final String ANEW = """
            SELECT t.chart, w.whose, s.region, s.programme, coalesce(t.key, s.state) AS key, sum(t.many)::bigint AS many,
                   sum(t.part)::bigint AS part
              FROM section s CROSS JOIN LATERAL unnest(CASE WHEN s.otic IS NULL THEN ARRAY['', s.otec] ELSE ARRAY['', s.otec, 'OTIC ' || s.otic] END) AS w(whose) JOIN (
                SELECT section, 'cursos' AS chart, NULL::text AS key, 1::bigint AS many, 0::bigint AS part FROM section
                UNION ALL
                SELECT section, 'cursos', NULL, 0, count(*) FROM enrolment WHERE NOT withdrawn GROUP BY section
                UNION ALL
                SELECT section, 'comprometido', NULL, 1, vhace * hours * quota FROM section
                UNION ALL
                SELECT section, 'informes', '', count(*), count(*) FILTER (WHERE late)
                  FROM block WHERE reported_at IS NOT NULL GROUP BY section
                UNION ALL
                SELECT section, 'alertas', code, count(*), 1 FROM flag GROUP BY section, code
                UNION ALL
                SELECT b.section, 'marcas', m.method, count(*), count(*) FILTER (WHERE m.counts)
                  FROM mark m JOIN block b ON b.block = m.block GROUP BY b.section, m.method
                UNION ALL
                SELECT b.section, 'autorizaciones', b.held_on::text, count(*),
                       count(*) FILTER (WHERE m.method <> 'FINGERPRINT')
                  FROM mark m JOIN block b ON b.block = m.block GROUP BY b.section, b.held_on
                UNION ALL
                SELECT b.section, 'asistencia', b.held_on::text, count(*), count(*) FILTER (WHERE c.present)
                  FROM credit c JOIN block b ON b.block = c.block WHERE b.minutes > 0 GROUP BY b.section, b.held_on
                UNION ALL
                SELECT b.section, 'tiempo', b.held_on::text, sum(b.minutes * 60), sum(c.seconds)
                  FROM credit c JOIN block b ON b.block = c.block WHERE b.minutes > 0 GROUP BY b.section, b.held_on
                UNION ALL
                SELECT t.section, 'tareas', t.owner || ':' || coalesce(t.due_on::text, ''), count(*), 0
                  FROM task t LEFT JOIN settled d ON d.task = t.task WHERE d.task IS NULL
                 GROUP BY t.section, t.owner, t.due_on
                UNION ALL
                SELECT section, 'dinero', kind || ':' || state, count(*), sum(coalesce(paid, net, amount, 0))
                  FROM payment GROUP BY section, kind, state) t ON t.section = s.section
             GROUP BY t.chart, w.whose, s.region, s.programme, coalesce(t.key, s.state)
            HAVING sum(t.many) <> 0 OR sum(t.part) <> 0
            """;

    private Counted() {}
}
