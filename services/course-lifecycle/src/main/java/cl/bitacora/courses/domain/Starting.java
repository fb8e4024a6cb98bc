package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ExtensionRegime;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumAuthorised;
import cl.bitacora.contracts.courses.SectionEvent.MinimumCause;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.StartExtended;
import cl.bitacora.courses.domain.SectionCommand.AgreeSection;
import cl.bitacora.courses.domain.SectionCommand.AuthoriseMinimum;
import cl.bitacora.courses.domain.SectionCommand.ExtendStart;
import cl.bitacora.courses.domain.rules.SectionRules;
import cl.bitacora.courses.domain.rules.StartNumbers;
import cl.bitacora.courses.domain.rules.StartTerms;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the DR grants before the start, and the approved acuerdo (numerals 3.2, 5.1 a, 7.2). */
final class Starting {
    private Starting() {}

    @Rule("BONO-081")
    static Decision<SectionEvent> authorise(AuthoriseMinimum authorise, Section section) {
        if (authorise.law().norm().isEmpty() || !section.phase().beforeStart()) {
            return Decision.refuse(started(section, "BONO-081", "5.1 a"));
        }
        CourseParameters norm = authorise.law().norm().get();
        int general = SectionRules.numbers(section.facts().modality(), norm).minimumToStart();
        if (authorise.minimum() < 1 || authorise.minimum() >= general) {
            return Decision.refuse(Refusal.ofField(
                    "minimum",
                    "minimum-out-of-range",
                    RuleId.of("BONO-081"),
                    Norms.bono("5.1 a"),
                    Fact.of("minimum", authorise.minimum()),
                    Fact.of("general", general)));
        }
        Optional<Refusal> refusal = StartNumbers.exception(
                authorise.cause(), authorise.reason(), section.start().failedStarts() > 0);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        if (section.start().authorisedMinimum().equals(java.util.OptionalInt.of(authorise.minimum()))) {
            return Decision.nothing();
        }
        MinimumAuthorised granted = new MinimumAuthorised(
                section.id(),
                authorise.at(),
                authorise.minimum(),
                MinimumCause.valueOf(authorise.cause()),
                authorise.reason());
        List<SectionEvent> events = new ArrayList<>();
        events.add(granted);
        Enrolling.minimumReached(section.after(granted), section.roster().size(), authorise.at(), authorise.law(), norm)
                .ifPresent(events::add);
        return Decision.accept(events);
    }

    static Decision<SectionEvent> extend(ExtendStart extend, Section section) {
        String rule = extend.regime() == ExtensionRegime.PLAZO_DE_INICIO ? "BONO-062" : "BONO-063";
        String numeral = extend.regime() == ExtensionRegime.PLAZO_DE_INICIO ? "3.2" : "7.2";
        if (extend.law().norm().isEmpty() || !section.phase().beforeStart()) {
            return Decision.refuse(started(section, rule, numeral));
        }
        Optional<LocalDate> due = section.start().dueOn();
        if (due.map(extend.newDueOn()::equals).orElse(false)) {
            return Decision.nothing();
        }
        if (due.map(extend.newDueOn()::isBefore).orElse(false)) {
            return Decision.refuse(Refusal.ofField(
                    "newDueOn",
                    "extension-shortens",
                    RuleId.of(rule),
                    Norms.bono(numeral),
                    Fact.of("asked", extend.newDueOn()),
                    Fact.of("dueOn", due.get())));
        }
        return limit(extend, section, extend.law().norm().get())
                .map(Decision::<SectionEvent>refuse)
                .orElseGet(() -> Decision.accept(new StartExtended(
                        section.id(), extend.at(), extend.regime(), extend.newDueOn(), extend.reason())));
    }

    /** Which of the terms is extended decides from when it is counted (G-BONO-03). */
    private static Optional<Refusal> limit(ExtendStart extend, Section section, CourseParameters norm) {
        return switch (extend.regime()) {
            case PLAZO_DE_INICIO ->
                StartTerms.extension(
                        section.start().originalDueOn().orElse(section.facts().startsOn()),
                        extend.newDueOn(),
                        extend.reason(),
                        norm,
                        extend.law().days());
            case ACUERDO_OPERATIVO ->
                section.phase() != SectionPhase.POR_INICIAR
                        ? Optional.of(Refusal.of("no-agreed-start", RuleId.of("BONO-063"), Norms.bono("7.2")))
                        : StartTerms.agreementExtension(
                                section.start()
                                        .agreedStartsOn()
                                        .orElse(section.facts().startsOn()),
                                extend.newDueOn(),
                                section.start().agreementExtended(),
                                extend.reason(),
                                norm,
                                extend.law().days());
        };
    }

    /** Those on Formulario N° 1 who are still enrolled take part; those enrolled since then join by its complement. */
    @Rule({"BONO-106", "BONO-125"})
    static Decision<SectionEvent> agree(AgreeSection agree, Section section) {
        if (agree.acuerdo().equals(section.start().acuerdo())) {
            return Decision.nothing();
        }
        if (section.phase() != SectionPhase.LISTA && section.phase() != SectionPhase.INICIO_FALLIDO) {
            return Decision.refuse(Refusal.of(
                    "section-not-ready", RuleId.of("BONO-101"), Norms.bono("7.2.1"), Enrolling.phaseFact(section)));
        }
        Set<PersonId> inForm = new HashSet<>(agree.participants());
        List<SectionEvent> events = new ArrayList<>();
        events.add(new SectionAgreed(
                section.id(),
                agree.at(),
                agree.acuerdo(),
                agree.startsOn(),
                section.roster().people().keySet().stream()
                        .filter(inForm::contains)
                        .toList()));
        agree.law()
                .norm()
                .ifPresent(norm -> section.roster().people().keySet().stream()
                        .filter(person -> !inForm.contains(person))
                        .map(person -> complement(agree, section, person, norm))
                        .forEach(events::add));
        return Decision.accept(events);
    }

    private static LateParticipantAdded complement(
            AgreeSection agree, Section section, PersonId person, CourseParameters norm) {
        return new LateParticipantAdded(
                section.id(),
                person,
                agree.at(),
                0,
                Enrolling.lateJoining(section, 0, Chile.dayOf(agree.at()), norm).explanation());
    }

    private static Refusal started(Section section, String rule, String numeral) {
        return Refusal.of("course-already-started", RuleId.of(rule), Norms.bono(numeral), Enrolling.phaseFact(section));
    }
}
