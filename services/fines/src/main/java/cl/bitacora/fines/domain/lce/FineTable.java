package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** Where the fines of a programme stand. */
public enum FineTable {
    /** Resuelvo 4 of the norm of the class book. */
    LIBRO_DE_CLASES,
    /** The terms of the call of the Bono, which are not among the sources: no amount is computed. */
    BASES_DEL_BONO,
    /** Numerals 10 and 11 of the bases of Becas. */
    BASES_DE_BECAS;

    /** The table of a programme: a breach of the Bono is never fined under the class book's. */
    @Rule("FIN-056")
    public static Finding<FineTable> of(Programme programme) {
        FineTable table = switch (programme) {
            case FRANQUICIA_TRIBUTARIA, FPT_APRENDICES -> LIBRO_DE_CLASES;
            case BONO_MIPE_2020 -> BASES_DEL_BONO;
            case BECAS_LABORALES_2022 -> BASES_DE_BECAS;
        };
        Citation ground = switch (table) {
            case LIBRO_DE_CLASES -> Norms.lce("Resuelvo 4");
            case BASES_DEL_BONO -> Norms.bono("2.1");
            case BASES_DE_BECAS -> new Citation(Norms.BECAS, "BA 10");
        };
        return Finding.of(RuleId.of("FIN-056"), table, ground, Fact.of("programme", programme));
    }
}
