package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.payments.domain.Advance;
import cl.bitacora.payments.domain.Invoicing;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.Waiting;
import cl.bitacora.payments.http.Answers.FileAnswer;
import cl.bitacora.payments.http.Answers.InvoiceAnswer;
import cl.bitacora.payments.http.Answers.PaidAnswer;
import cl.bitacora.payments.http.Answers.RestitutionAnswer;
import cl.bitacora.payments.views.SectionRow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment file as an answer. */
@Singleton
public class FileAnswers {
    private final Files files;
    private final Wording wording;

    @Inject
    public FileAnswers(Files files, Wording wording) {
        this.files = files;
        this.wording = wording;
    }

    FileAnswer answer(
            SectionRow section, PaymentKind kind, PaymentFile file, Instant now, boolean explained, Locale locale) {
        Optional<ValidationRequested> request = file.request();
        return new FileAnswer(
                PaymentFile.id(section.section, kind),
                section.section,
                kind.name(),
                file.status().name(),
                section.otec,
                section.region,
                section.courseName,
                section.senceCode,
                amount(section, kind, file, now),
                request.map(ValidationRequested::at).orElse(null),
                request.map(ValidationRequested::late).orElse(null),
                request.map(asked -> asked.flags().stream()
                                .map(flag -> wording.sentence(flag, locale))
                                .toList())
                        .orElse(null),
                file.observation().isEmpty() ? null : file.observation(),
                invoiceText(section, kind, file),
                invoice(file),
                file.withheld().equals(Clp.ZERO) ? null : file.withheld().pesos(),
                file.missingMonths().isEmpty() ? null : file.missingMonths(),
                file.payment().map(paid -> paid(paid, explained, locale)).orElse(null),
                file.restitution()
                        .map(order -> new RestitutionAnswer(
                                order.act(), order.dueOn(), order.amount().pesos()))
                        .orElse(null),
                wording.waiting(waiting(section, kind, file), Chile.dayOf(now), locale),
                file.liquidation()
                        .map(LiquidationFigures::of)
                        .map(figures -> wording.liquidation(figures, explained, locale))
                        .orElse(null),
                explained
                        ? request.map(asked -> wording.explain(asked.why(), locale))
                                .orElse(null)
                        : null);
    }

    private Waiting waiting(SectionRow section, PaymentKind kind, PaymentFile file) {
        return switch (kind) {
            case ESTADO_DE_AVANCE -> Waiting.ofAdvance(file);
            case LIQUIDACION -> {
                Optional<LocalDate> due =
                        files.requestDue(section, files.lookup().closing(section));
                yield Waiting.ofLiquidation(file, due);
            }
        };
    }

    /** What was asked for; of an advance that was not asked for, what it would be. */
    private @Nullable Long amount(SectionRow section, PaymentKind kind, PaymentFile file, Instant now) {
        if (file.request().isPresent()) {
            return file.request().get().amount().pesos();
        }
        return kind == PaymentKind.ESTADO_DE_AVANCE
                ? Long.valueOf(Advance.amount(section.facts().values(), files.parameters(section, Chile.dayOf(now)))
                        .value()
                        .pesos())
                : null;
    }

    /** From the validation on, also when the invoice was issued: who asks again gets the same answer. */
    private static @Nullable String invoiceText(SectionRow section, PaymentKind kind, PaymentFile file) {
        boolean validated = switch (file.status()) {
            case SIN_SOLICITUD, EN_VALIDACION, OBSERVADO -> false;
            case VALIDADO, FACTURADO, POR_PAGAR, RETENIDO, RECHAZADO, PAGADO ->
                file.validation().filter(done -> done.amount().pesos() > 0).isPresent();
        };
        return validated && Invoicing.text(kind, section.courseName, section.senceCode) instanceof Met(var text)
                ? String.valueOf(text.value())
                : null;
    }

    private static @Nullable InvoiceAnswer invoice(PaymentFile file) {
        return file.invoice()
                .map(issued -> new InvoiceAnswer(
                        issued.number(), issued.issuedOn(), issued.amount().pesos(), issued.answerDueOn()))
                .orElse(null);
    }

    private PaidAnswer paid(PaymentMade paid, boolean explained, Locale locale) {
        return new PaidAnswer(
                paid.at(),
                paid.payable().pesos(),
                paid.withheld().pesos(),
                paid.compensated().pesos(),
                paid.paid().pesos(),
                paid.remainingDebt().pesos(),
                explained ? wording.explain(paid.why(), locale) : null);
    }

    /** Names of the kinds in addresses. */
    static PaymentKind kind(String segment) {
        return segment.equals("advance") ? PaymentKind.ESTADO_DE_AVANCE : PaymentKind.LIQUIDACION;
    }
}
