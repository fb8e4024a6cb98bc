package cl.bitacora.payments.domain;

import static cl.bitacora.payments.domain.ValuesAndAdvanceTest.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.payments.domain.Invoicing.Channel;
import cl.bitacora.payments.domain.Invoicing.Match;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** BONO-009, 150…157, 181 and 204: the conditions common to the payments, and their terms. */
class ConditionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 un día tarde y atribuible, 2020-04-28, true, true",
        "T2 tarde por fuerza mayor, 2020-04-28, false, false",
        "a tiempo, 2020-04-27, true, false",
    })
    @Covers("BONO-009")
    void BONO_009(String vector, LocalDate actual, boolean attributable, boolean breach) {
        assertThat(Term.breach(LocalDate.of(2020, 4, 27), actual, attributable).value())
                .isEqualTo(breach);
    }

    @ParameterizedTest(name = "{0}: factura del {1} por {2} → {3}")
    @CsvSource({
        "150 T1 anterior a la validación, 2020-04-21, 1616000, FECHA_ANTERIOR",
        "150 T2 posterior, 2020-04-23, 1616000, CORRESPONDE",
        "el mismo día, 2020-04-22, 1616000, CORRESPONDE",
        "154 T1 un peso más, 2020-04-23, 1616001, MONTO_DISTINTO",
        "un peso menos, 2020-04-23, 1615999, MONTO_DISTINTO",
    })
    @Covers({"BONO-150", "BONO-154"})
    void BONO_150_and_154(String vector, LocalDate issuedOn, long amount, Match expected) {
        assertThat(Invoicing.match(Clp.of(1_616_000), LocalDate.of(2020, 4, 22), Clp.of(amount), issuedOn)
                        .value())
                .isEqualTo(expected);
    }

    @Test
    @Covers("BONO-151")
    void BONO_151_T1_only_by_mail_is_incomplete() {
        assertThat(outcome(Invoicing.channels(EnumSet.of(Channel.CORREO_SII, Channel.CORREO_SENCE))))
                .isEqualTo("invoice-channels-missing");
        assertThat(Invoicing.channels(EnumSet.allOf(Channel.class))).isInstanceOf(Met.class);
    }

    @ParameterizedTest(name = "recibida {0} → responde hasta {1}")
    @CsvSource({"2020-03-04, 2020-03-09", "2020-04-06, 2020-04-11", "2020-04-05, 2020-04-10"})
    @Covers("BONO-152")
    void BONO_152_calendar_days_without_roll(LocalDate received, LocalDate due) {
        assertThat(Term.invoiceAnswerDue(received, Given.PARAMETERS).value()).isEqualTo(due);
    }

    @Test
    @Covers("BONO-153")
    void BONO_153() {
        assertThat(outcome(Invoicing.text(PaymentKind.LIQUIDACION, "Gestión de Bodegas", "")))
                .isEqualTo("invoice-text-without-course");
        String text = outcome(Invoicing.text(PaymentKind.ESTADO_DE_AVANCE, "Gestión de Bodegas", "BM-20-077"));
        assertThat(text)
                .startsWith("Pago de Estado de Avance por concepto del curso Gestión de Bodegas")
                .contains("BM-20-077")
                .endsWith("Programa Bono de Capacitación para Micro y Pequeños Empresarios");
        assertThat(Invoicing.textFits(text, "  pago de estado de avance " + text.substring(25))
                        .value())
                .isTrue();
        assertThat(Invoicing.textFits(text, text.replace("BM-20-077", "otro")).value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 falta marzo, 2020-05-04, 2020-04, 2020-03",
        "todo informado, 2020-05-04, 2020-03+2020-04, ''",
        "en marzo todavía no se debe marzo, 2020-03-31, '', ''",
        "después del término no se deben más meses, 2020-12-01, 2020-03+2020-04, ''",
    })
    @Covers("BONO-155")
    void BONO_155(String vector, LocalDate verifiedOn, String reported, String missing) {
        List<YearMonth> required =
                LabourInformation.required(LocalDate.of(2020, 3, 9), LocalDate.of(2020, 4, 10), verifiedOn);
        assertThat(LabourInformation.missing(required, months(reported)).value())
                .containsExactlyElementsOf(months(missing));
    }

    @Test
    @Covers("BONO-156")
    void BONO_156_T1() {
        assertThat(Settlement.available(Clp.of(1_000_000), Clp.of(200_000)).value())
                .isEqualTo(Clp.of(800_000));
        assertThatThrownBy(() -> Settlement.available(Clp.of(10), Clp.of(11)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: pagable {1}, deudas {2} → paga {3}, quedan {4}")
    @CsvSource({
        "T1, 1000000, 1500000, 0, 500000",
        "sin deudas, 1000000, 0, 1000000, 0",
        "deuda menor, 1000000, 400000, 600000, 0",
        "igual, 1000000, 1000000, 0, 0",
    })
    @Covers("BONO-157")
    void BONO_157(String vector, long payable, long debts, long paid, long remaining) {
        Finding<Clp> net = Settlement.net(Settlement.available(Clp.of(payable), Clp.ZERO), Clp.of(debts));
        assertThat(net.value()).isEqualTo(Clp.of(paid));
        assertThat(Fact.toMap(net.facts())).containsEntry("remainingDebt", Long.toString(remaining));
    }

    @ParameterizedTest(name = "visado {0} → pedir hasta {1}")
    @CsvSource({"2020-04-13, 2020-04-27", "2020-03-02, 2020-03-16", "2020-04-24, 2020-05-11"})
    @Covers("BONO-181")
    void BONO_181_T1(LocalDate stamped, LocalDate due) {
        assertThat(Term.liquidationDue(stamped, Given.CALENDAR, Given.PARAMETERS)
                        .value())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "T1 sin {0}")
    @CsvSource({"diplomas", "solicitud-validacion", "certificado-laboral", "honorarios-y-cotizaciones"})
    @Covers("BONO-204")
    void BONO_204(String missing) {
        var documents = Given.liquidationDocuments().stream()
                .filter(document -> !document.kind().equals(missing))
                .toList();
        Optional<Refusal> refusal = Check.firstUnmet(
                LiquidationDocuments.checks(documents, Given.certificate(), true, LocalDate.of(2020, 4, 20)));
        assertThat(refusal.map(Refusal::code)).contains("documents-missing");
        assertThat(refusal.orElseThrow().factMap()).containsEntry("missing", missing);
    }

    @Test
    @Covers("BONO-204")
    void BONO_204_nobody_approved_needs_no_diplomas() {
        var documents = Given.documents("solicitud-validacion", "certificado-laboral", "honorarios-y-cotizaciones");
        assertThat(Check.firstUnmet(
                        LiquidationDocuments.checks(documents, Given.certificate(), false, LocalDate.of(2020, 4, 20))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PaymentKind.class)
    @Covers("BONO-153")
    void BONO_153_every_kind_has_a_text(PaymentKind kind) {
        assertThat(Invoicing.text(kind, "Curso", "C-1")).isInstanceOf(Met.class);
    }

    private static Set<YearMonth> months(String text) {
        return text.isEmpty()
                ? Set.of()
                : Stream.of(text.split("\\+")).map(YearMonth::parse).collect(Collectors.toSet());
    }
}
