package cl.bitacora.portal.pages;

/** What {@code tally} has to hold, counted from the rows it is kept by. */
final class Counted {
    static final String ANEW = """
            SELECT 'cursos' AS chart, s.region, s.otec, s.programme, s.state AS key, count(*) AS many,
                   coalesce(sum(e.people), 0)::bigint AS part
              FROM section s LEFT JOIN (SELECT section, count(*) AS people FROM enrolment WHERE NOT withdrawn
                   GROUP BY section) e ON e.section = s.section
             GROUP BY s.region, s.otec, s.programme, s.state
            UNION ALL
            SELECT 'informes', s.region, s.otec, s.programme, '', count(*), count(*) FILTER (WHERE b.late)
              FROM block b JOIN section s ON s.section = b.section WHERE b.reported_at IS NOT NULL
             GROUP BY s.region, s.otec, s.programme
            UNION ALL
            SELECT 'alertas', s.region, s.otec, s.programme, f.code, count(*), count(DISTINCT f.section)
              FROM flag f JOIN section s ON s.section = f.section
             GROUP BY s.region, s.otec, s.programme, f.code
            UNION ALL
            SELECT 'marcas', s.region, s.otec, s.programme, m.method, count(*), count(*) FILTER (WHERE m.counts)
              FROM mark m JOIN block b ON b.block = m.block JOIN section s ON s.section = b.section
             GROUP BY s.region, s.otec, s.programme, m.method
            UNION ALL
            SELECT 'dinero', s.region, s.otec, s.programme, p.kind || ':' || p.state, count(*),
                   sum(coalesce(p.paid, p.net, p.amount, 0))::bigint
              FROM payment p JOIN section s ON s.section = p.section
             GROUP BY s.region, s.otec, s.programme, p.kind, p.state
            """;

    private Counted() {}
}
