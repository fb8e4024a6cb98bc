package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the resolution of an approval and the manual certificate must say. */
public final class Papers {
    private Papers() {}

    /** Fields of the model resolution (Anexo 2). */
    public enum ResolutionField {
        NUMERO,
        CIUDAD,
        FECHA,
        CLASE,
        ACCIONES,
        RUT_EJECUTOR,
        RAZON_SOCIAL,
        NORMA,
        ITEM,
        LETRA,
        FIRMANTE
    }

    /** Fields of the manual certificate (Anexo 3), in its order. */
    public enum CertificateField {
        NOMBRE_OTEC,
        RUT_OTEC,
        NOMBRE_EMPRESA,
        RUT_EMPRESA,
        NOMBRE_OTIC,
        RUT_OTIC,
        ACTIVIDAD,
        CODIGO_SENCE,
        FECHA_INICIO,
        FECHA_TERMINO,
        HORAS,
        FACTURA_U_ORDEN,
        REGISTRO_DE_ACCION,
        PARTICIPANTES,
        NOMBRE_FIRMANTE,
        RUT_FIRMANTE,
        FECHA_EMISION
    }

    /** A resolution that does not name the item and letter, or lacks anything else, backs nothing. */
    @Rule("LCE-131")
    public static Check resolution(Set<ResolutionField> present) {
        List<ResolutionField> missing = Arrays.stream(ResolutionField.values())
                .filter(field -> !present.contains(field))
                .toList();
        return Check.of(
                missing.isEmpty(),
                RuleId.of("LCE-131"),
                Norms.lce("Anexo 2"),
                "RESOLUCION_COMPLETA",
                "resolution",
                "resolution-incomplete",
                new Fact("missing", missing.stream().map(ResolutionField::name).collect(Collectors.joining(", "))));
    }

    /**
     * A manual certificate needs every field; those of the OTIC only if one is between.
     *
     * @param participantsWithoutPercentage how many lack it: one is enough to make it unusable
     */
    @Rule("LCE-132")
    public static Check certificate(
            Set<CertificateField> present, boolean withOtic, int participantsWithoutPercentage) {
        Set<CertificateField> needed = EnumSet.allOf(CertificateField.class);
        if (!withOtic) {
            needed.removeAll(EnumSet.of(CertificateField.NOMBRE_OTIC, CertificateField.RUT_OTIC));
        }
        needed.removeAll(present);
        List<String> missing = new ArrayList<>(needed.stream().map(Enum::name).toList());
        if (participantsWithoutPercentage > 0) {
            missing.add("PORCENTAJES");
        }
        return Check.of(
                missing.isEmpty(),
                RuleId.of("LCE-132"),
                Norms.lce("Anexo 3"),
                "CERTIFICADO_COMPLETO",
                "certificate",
                "manual-certificate-incomplete",
                new Fact("missing", String.join(", ", missing)));
    }
}
