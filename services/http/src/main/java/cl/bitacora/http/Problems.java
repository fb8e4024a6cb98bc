package cl.bitacora.http;

import cl.bitacora.http.ProblemException.Draft;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;

/** Makes the problems that endpoints throw. */
public final class Problems {
    private Problems() {}

    /** Input that cannot be read as what the field means: 400. */
    public static ProblemException field(String field, String code, RuleId rule, Citation ground, Fact... facts) {
        return new ProblemException(
                new Draft(400, code, Optional.of(rule), Optional.of(ground), field, List.of(facts), null));
    }

    /** Input that is wrong before any rule: 400. */
    public static ProblemException field(String field, String code, Fact... facts) {
        return plain(400, code, field, facts);
    }

    /** Does not exist, or not for this caller: 404. */
    public static ProblemException notFound() {
        return plain(404, "not-found", "");
    }

    /** Seen but not allowed: 403. */
    public static ProblemException forbidden() {
        return plain(403, "forbidden", "");
    }

    /** No valid token: 401. */
    public static ProblemException unauthenticated() {
        return plain(401, "unauthenticated", "");
    }

    /** The stream moved on since the caller looked: 412. */
    public static ProblemException stale(long actualVersion) {
        return plain(412, "stale-version", "If-Match", Fact.of("version", actualVersion));
    }

    /** Asked too often: 429, with the seconds to wait. */
    public static ProblemException tooMany(String code, long seconds) {
        return plain(429, code, "", Fact.of("seconds", seconds));
    }

    /** Any status without a rule. */
    public static ProblemException plain(int status, String code, String field, Fact... facts) {
        return new ProblemException(
                new Draft(status, code, Optional.empty(), Optional.empty(), field, List.of(facts), null));
    }

    /** A hole in a journal: 409 with the sequence that is expected. */
    public static ProblemException expecting(long expectedSeq, Refusal refusal) {
        Draft draft = draft(refusal);
        return new ProblemException(
                new Draft(409, draft.code(), draft.rule(), draft.ground(), draft.field(), draft.facts(), expectedSeq));
    }

    /** A refusal of a decider: 422 when a field is at fault, 409 when the state is. */
    public static ProblemException refused(Refusal refusal) {
        return new ProblemException(draft(refusal));
    }

    /** Several refusals at once. */
    public static ProblemException several(List<Refusal> refusals) {
        return new ProblemException(refusals.stream().map(Problems::draft).toList());
    }

    private static Draft draft(Refusal refusal) {
        return new Draft(
                refusal.field().isEmpty() ? 409 : 422,
                refusal.code(),
                Optional.of(refusal.rule()),
                Optional.of(refusal.ground()),
                refusal.field(),
                refusal.facts(),
                null);
    }
}
