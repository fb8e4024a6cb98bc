package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentFileEvent.Line;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.payments.domain.Waiting;
import cl.bitacora.payments.http.Answers.LiquidationAnswer;
import cl.bitacora.payments.http.Answers.ObstacleAnswer;
import cl.bitacora.payments.http.Answers.ParticipantAnswer;
import cl.bitacora.payments.http.Answers.WaitingAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts findings, people and waits into words, in the caller's language. */
@Singleton
public class Wording {
    private final Messages messages;
    private final PeopleReplica people;

    @Inject
    public Wording(Messages messages, PeopleReplica people) {
        this.messages = messages;
        this.people = people;
    }

    Locale locale(@Nullable HttpHeaders headers) {
        return Language.of(headers);
    }

    ExplanationView explain(Explanation explanation, Locale locale) {
        return ExplanationView.of(explanation, messages, locale);
    }

    String sentence(Explanation explanation, Locale locale) {
        return explain(explanation, locale).sentence();
    }

    WaitingAnswer waiting(Waiting waiting, LocalDate today, Locale locale) {
        LocalDate until = waiting.until().orElse(null);
        return new WaitingAnswer(
                waiting.code(),
                waiting.who().name(),
                messages.text(locale, waiting.code(), waiting.facts()).orElse(waiting.code()),
                until,
                until == null ? null : today.isAfter(until),
                waiting.rule().value(),
                waiting.ground().toString());
    }

    ObstacleAnswer obstacle(Refusal refusal, Locale locale) {
        return new ObstacleAnswer(
                refusal.code(),
                messages.text(locale, refusal.code(), refusal.facts()).orElse(refusal.code()),
                messages.text(locale, refusal.code() + ".remedy", refusal.facts())
                        .orElse(""),
                refusal.rule().value(),
                refusal.ground().toString());
    }

    /** A liquidation with names, sorted by them. */
    LiquidationAnswer liquidation(LiquidationFigures figures, boolean explained, Locale locale) {
        Map<PersonId, PersonRecord> known =
                people.findAll(figures.lines().stream().map(Line::participant).toList());
        List<ParticipantAnswer> participants = figures.lines().stream()
                .map(line -> participant(line, known.get(line.participant()), explained, locale))
                .sorted(Comparator.comparing(line -> line.name() == null ? "" : line.name()))
                .toList();
        return new LiquidationAnswer(
                figures.provisional(),
                figures.closingForm(),
                figures.vhace().pesos(),
                figures.vace().pesos(),
                figures.vce().pesos(),
                figures.trainingValue().pesos(),
                figures.lines().stream()
                        .mapToLong(line -> line.amount().pesos())
                        .sum(),
                figures.examinations().pesos(),
                figures.advances().pesos(),
                figures.net().pesos(),
                participants,
                explained ? explain(figures.why(), locale) : null);
    }

    private ParticipantAnswer participant(Line line, @Nullable PersonRecord person, boolean explained, Locale locale) {
        return new ParticipantAnswer(
                person == null ? null : person.rut().formatted(),
                person == null ? null : person.displayName(),
                line.state().name(),
                attended(line.creditedSeconds()),
                line.creditedSeconds(),
                line.amount().pesos(),
                explained ? explain(line.why(), locale) : null);
    }

    /** As people say a time: {@code 10 h 30 min}, with seconds only where there are some. */
    static String attended(long seconds) {
        long minutes = seconds / 60 % 60;
        long rest = seconds % 60;
        return seconds / 3600
                + " h"
                + (minutes > 0 || rest > 0 ? " " + minutes + " min" : "")
                + (rest > 0 ? " " + rest + " s" : "");
    }
}
