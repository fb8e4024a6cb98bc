package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.Coherence;
import cl.bitacora.payments.domain.Filing;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.Labour;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.PaymentStatus;
import cl.bitacora.payments.domain.Term;
import cl.bitacora.payments.views.Lookup;
import cl.bitacora.payments.views.SectionRow;
import cl.bitacora.regulation.PaymentParameters;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of a section with the facts around them, and who may touch them. */
@Singleton
public class Files {
    private final Aggregates<PaymentCommand, PaymentFile, PaymentFileEvent> files;
    private final Lookup lookup;
    private final CurrentCaller caller;
    private final Regulation regulation;

    @Inject
    public Files(
            Aggregates<PaymentCommand, PaymentFile, PaymentFileEvent> files,
            Lookup lookup,
            CurrentCaller caller,
            Regulation regulation) {
        this.files = files;
        this.lookup = lookup;
        this.caller = caller;
        this.regulation = regulation;
    }

    Aggregates<PaymentCommand, PaymentFile, PaymentFileEvent> aggregates() {
        return files;
    }

    Lookup lookup() {
        return lookup;
    }

    /**
     * The section, if the caller has one of the permissions where it lies.
     *
     * @throws cl.bitacora.http.ProblemException 404 if it does not exist for the caller, 403 if the role may not
     */
    SectionRow require(String section, Permission... anyOf) {
        SectionRow row = lookup.section(section).orElseThrow(Problems::notFound);
        Scope scope = Scope.of(Rut.of(row.otec), row.region);
        for (Permission permission : anyOf) {
            if (Access.judge(caller.get(), permission, scope) == Access.Verdict.ALLOWED) {
                return row;
            }
        }
        Access.require(caller.get(), anyOf[0], scope);
        return row;
    }

    String subject() {
        return caller.get().subject();
    }

    Loaded<PaymentFile> load(SectionRow section, PaymentKind kind) {
        return files.load(PaymentFile.stream(section.section, kind));
    }

    /**
     * The law of a day for the section's programme.
     *
     * @throws cl.bitacora.http.ProblemException 409 if the programme is not paid by these rules
     */
    PaymentParameters parameters(SectionRow section, LocalDate day) {
        Filing.otherProgramme(section.facts()).ifPresent(refusal -> {
            throw Problems.refused(refusal);
        });
        return parameters(section.facts().programme(), day);
    }

    PaymentParameters parameters(Programme programme, LocalDate day) {
        try {
            return PaymentParameters.of(regulation.parameters(), programme, day);
        } catch (RegulationException e) {
            throw Problems.plain(422, "payment-law-missing", "", Fact.of("programme", programme), Fact.of("day", day));
        }
    }

    /** Business days of the section's region. */
    BusinessDays calendar(SectionRow section) {
        return section.region.matches("[0-9]{2}")
                ? regulation.holidays().of(section.region)
                : regulation.holidays().national();
    }

    /** Last day to ask for the liquidation, once the closing form is stamped. */
    Optional<LocalDate> requestDue(SectionRow section, Optional<ClosingFacts> closing) {
        return closing.map(
                form -> Term.liquidationDue(form.stampedOn(), calendar(section), parameters(section, form.endedOn()))
                        .value());
    }

    /** Advances of the section that were paid and need not come back. */
    List<Clp> advancesPaid(SectionRow section) {
        return load(section, PaymentKind.ESTADO_DE_AVANCE).state().outstandingAdvance().stream()
                .toList();
    }

    boolean liquidationFiled(SectionRow section) {
        return load(section, PaymentKind.LIQUIDACION).state().status() != PaymentStatus.SIN_SOLICITUD;
    }

    /** What a liquidation rests on, as it stands now. */
    Basis basis(SectionRow section) {
        Optional<ClosingFacts> closing = lookup.closing(section);
        boolean coherent = closing.filter(
                        form -> Coherence.check(form, section.facts(), parameters(section, form.endedOn()))
                                instanceof Check.Met)
                .isPresent();
        return new Basis(
                closing.map(ClosingFacts::eventId).orElse(""),
                coherent,
                advancesPaid(section).stream().reduce(Clp.ZERO, Clp::plus));
    }

    /** Reported months, for the part of the year in which the course runs. */
    static Labour labour(SectionRow section, PaymentKind kind, List<YearMonth> reported) {
        LocalDate ended = section.endedOn;
        return new Labour(
                Set.copyOf(reported),
                section.facts().startsOn(),
                kind == PaymentKind.LIQUIDACION && ended != null ? ended : section.endsOn);
    }
}
