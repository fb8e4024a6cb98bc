package cl.bitacora.tender.domain.offer;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.tender.domain.call.CourseDesign.Annex;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import cl.bitacora.tender.domain.offer.CourseFacts.Characteristics;
import cl.bitacora.tender.domain.offer.CourseFacts.Lms;
import cl.bitacora.tender.domain.offer.CourseFacts.OfferedModule;
import cl.bitacora.tender.domain.offer.CourseFacts.Population;
import cl.bitacora.tender.domain.offer.CourseFacts.Premises;
import cl.bitacora.tender.domain.offer.CourseFacts.Special;
import cl.bitacora.tender.domain.offer.CourseFacts.Supplies;
import cl.bitacora.tender.domain.offer.EconomicOffer.Practice;
import cl.bitacora.tender.domain.offer.EconomicOffer.Range;
import cl.bitacora.tender.domain.offer.EconomicOffer.Subsidy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A course offer that complies, and the same with one thing wrong. */
final class OfferedCourses {
    static final LocalDate ENDS = LocalDate.of(2023, 5, 12);

    private OfferedCourses() {}

    static EconomicOffer economic(
            long hourlyValue, Optional<Practice> practice, long tools, Optional<Clp> mandated, long declared) {
        return new EconomicOffer(
                120,
                20,
                Clp.of(hourlyValue),
                new Range(Clp.of(3000), Clp.of(5000)),
                practice,
                Optional.empty(),
                Optional.of(new Subsidy(20, Clp.of(3000))),
                Optional.empty(),
                Optional.of(Clp.of(tools)),
                Optional.of(Clp.of(45_000)),
                true,
                mandated,
                Clp.of(declared),
                "CLP");
    }

    static EconomicOffer economic(String wrong) {
        boolean practice = wrong.equals("práctica a 401");
        long hourlyValue = wrong.equals("valor hora 5001") ? 5001 : 4000;
        EconomicOffer offer = new EconomicOffer(
                120,
                20,
                Clp.of(hourlyValue),
                new Range(Clp.of(3000), Clp.of(5000)),
                practice ? Optional.of(new Practice(90, Clp.of(401))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                wrong.equals("instrumento sin costo") ? Optional.empty() : Optional.of(Clp.of(45_000)),
                true,
                Optional.empty(),
                Clp.ZERO,
                wrong.equals("en UF") ? "CLF" : "CLP");
        long extra = wrong.equals("total con un peso más") ? 1 : 0;
        return new EconomicOffer(
                offer.hours(),
                offer.places(),
                offer.hourlyValue(),
                offer.tranche(),
                offer.practice(),
                offer.followUp(),
                offer.daily(),
                offer.connectivity(),
                offer.tools(),
                offer.instrument(),
                offer.instrumentRequired(),
                offer.mandatedAvailable(),
                offer.total().value().plus(Clp.of(extra)),
                offer.currency());
    }

    static CourseFacts course(Modality modality, String wrong) {
        boolean proposed = wrong.startsWith("propuesto");
        Set<String> learning = Set.of("L1", "L2", "L3");
        Characteristics plan = new Characteristics(
                "Bodega",
                20,
                120,
                wrong.contains("otra modalidad") ? Modality.PRESENCIAL : modality,
                Set.of("DIARIO"),
                "13120",
                "13",
                learning);
        Characteristics offered = new Characteristics(
                "Bodega",
                wrong.equals("19 cupos") ? 19 : 20,
                120,
                modality,
                Set.of("DIARIO"),
                "13120",
                "13",
                wrong.contains("sin un aprendizaje") ? Set.of("L1", "L3") : learning);
        return new CourseFacts(
                plan,
                offered,
                proposed ? Origin.PROPUESTO : Origin.CATALOGO,
                proposed && !wrong.contains("sin propuesta"),
                annexes(modality, proposed, wrong),
                !wrong.equals("anexo incompleto"),
                modules(modality, wrong),
                new Special(wrong.equals("sin acreditación"), false, false),
                economic(wrong),
                wrong.startsWith("Gendarmería")
                        ? Population.GENDARMERIA
                        : wrong.startsWith("SENAME") ? Population.SENAME : Population.GENERAL,
                new Supplies(
                        true,
                        !wrong.contains("impertinentes"),
                        true,
                        true,
                        wrong.equals("equipos para 19") ? 19 : 20,
                        !wrong.contains("inferiores"),
                        !wrong.contains("seguridad")),
                new Supplies(true, true, true, true, wrong.equals("materiales para 19") ? 19 : 20, true, true),
                new Premises(
                        true,
                        false,
                        Optional.of(wrong.contains("último día") ? ENDS : ENDS.plusDays(1)),
                        ENDS,
                        wrong.contains("capacidad 18") ? 18 : 20,
                        wrong.equals("otra comuna") ? "13118" : "13120",
                        wrong.equals("sin extintores") ? List.of("sin extintores") : List.of()),
                !wrong.equals("requisitos ajenos"),
                wrong.startsWith("municipalidad") ? Optional.of(Set.of("13118")) : Optional.empty(),
                wrong.startsWith("idéntica") ? Set.of("B-C-101") : Set.of(),
                wrong.equals("contacto"));
    }

    static Set<Annex> annexes(Modality modality, boolean proposed, String wrong) {
        if (proposed) {
            return Set.of(Annex.ANEXO_4);
        }
        return switch (modality) {
            case PRESENCIAL -> Set.of(Annex.ANEXO_2);
            case E_LEARNING -> Set.of(Annex.ANEXO_3);
            case BLENDED, A_DISTANCIA ->
                wrong.equals("sin Anexo 3") ? Set.of(Annex.ANEXO_2) : Set.of(Annex.ANEXO_2, Annex.ANEXO_3);
        };
    }

    static List<OfferedModule> modules(Modality modality, String wrong) {
        List<OfferedModule> modules = new ArrayList<>();
        if (modality != Modality.E_LEARNING) {
            modules.add(new OfferedModule("P", false, false, !wrong.equals("sin metodología"), 80, Optional.empty()));
        }
        if (modality != Modality.PRESENCIAL) {
            int asynchronous = wrong.equals("21 horas asincrónicas") ? 21 : wrong.equals("39 horas") ? 19 : 20;
            int synchronous = wrong.equals("21 horas asincrónicas") ? 19 : 20;
            Lms lms = new Lms(
                    "E",
                    wrong.equals("10 horas en el LMS") ? 10 : 40,
                    true,
                    !wrong.equals("evidencia distinta"),
                    synchronous,
                    asynchronous,
                    !wrong.startsWith("repositorio"));
            modules.add(new OfferedModule(
                    "E", true, false, true, 40, wrong.contains("fuera del LMS") ? Optional.empty() : Optional.of(lms)));
        }
        modules.add(new OfferedModule("T", false, true, false, 10, Optional.empty()));
        return modules;
    }
}
